import { wcagContrast } from 'culori'
import { describe, expect, test } from 'vitest'
import { inkColors, noteColors } from '#shared/board'
import { participantColors } from '#shared/protocol'
import { palettes } from '#shared/scene'

describe.each(Object.entries(palettes))('%s', (_, palette) => {
  test.each(noteColors)('a %s note and a zone of that colour can be read', (color) => {
    expect(wcagContrast(palette[`note-${color}`], palette[`note-${color}-ink`])).toBeGreaterThan(
      4.5,
    )
    expect(wcagContrast(palette[`zone-${color}`], palette[`zone-${color}-title`])).toBeGreaterThan(
      4.5,
    )
    expect(wcagContrast(palette[`zone-${color}`], palette[`zone-${color}-prompt`])).toBeGreaterThan(
      4.5,
    )
  })

  test.each(inkColors)('%s ink can be read on the board and in every zone', (color) => {
    const grounds = [palette.board, ...noteColors.map((name) => palette[`zone-${name}`])]
    for (const ground of grounds)
      expect(wcagContrast(palette[`ink-${color}`], ground)).toBeGreaterThan(4.5)
  })

  test.each(participantColors)('the flag of a %s person can be read and seen', (color) => {
    const flag = palette[`person-${color}`]
    expect(wcagContrast(flag, palette[`person-${color}-ink`])).toBeGreaterThan(4.5)
    expect(wcagContrast(flag, palette.board)).toBeGreaterThan(3)
  })

  test.each(noteColors)('the selection is seen on the board and in a %s zone', (color) => {
    // On a note it lies between two lines in the board's colour.
    expect(wcagContrast(palette.selection, palette.board)).toBeGreaterThan(3)
    expect(wcagContrast(palette.selection, palette[`zone-${color}`])).toBeGreaterThan(3)
  })

  test.each(noteColors)('the keyboard’s ring is seen on the board and in a %s zone', (color) => {
    // Around a note it lies between two lines in the board's colour.
    expect(wcagContrast(palette.focus, palette.board)).toBeGreaterThan(3)
    expect(wcagContrast(palette.focus, palette[`zone-${color}`])).toBeGreaterThan(3)
  })

  test('note colours differ from each other', () => {
    expect(new Set(noteColors.map((color) => palette[`note-${color}`])).size).toBe(
      noteColors.length,
    )
  })
})
