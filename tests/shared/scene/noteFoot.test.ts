import { describe, expect, it } from 'vitest'
import type { Note } from '#shared/board'
import { boxContainsPoint } from '#shared/geometry'
import { type Instruction, type ItemMarks, itemScene, palettes, wordsOf } from '#shared/scene'
import { itemsOfEveryKind } from '../../helpers/itemsOfEveryKind.ts'
import { newNote } from '../board/makers.ts'

const long =
  'What keeps our customers waiting for weeks is that nobody owns the answer to them at all. '
const marked = (more: Partial<Note> = {}) =>
  newNote({
    id: 'n',
    text: long.repeat(3),
    tags: { costs: true, 'next quarter': true, people: true, 'very long tag indeed now': true },
    reactions: { 'anna:love': true, 'ben:love': true, 'ben:idea': true },
    ...more,
  })

const textsIn = (scene: readonly Instruction[]) =>
  scene.flatMap((part) => (part.kind === 'text' ? [part.text] : []))
const scene = (note: Note, marks?: ItemMarks) => itemScene(note, marks)

describe('the foot of a note', () => {
  it('shows tags, how often each reaction was given, and the author where wanted', () => {
    const texts = textsIn(scene(marked(), { author: 'Ana Ruiz', self: 'anna' }))
    expect(texts).toContain('costs')
    expect(texts).toContain('❤️ 2')
    expect(texts).toContain('💡 1')
    expect(texts).toContain('Ana Ruiz')
    expect(textsIn(scene(marked()))).not.toContain('Ana Ruiz')
  })

  it('says how many tags there is no room for', () => {
    const texts = textsIn(scene(marked()))
    const hidden = Number(texts.find((text) => text.startsWith('+'))?.slice(1))
    const shown = texts.filter((text) => Object.hasOwn(marked().tags ?? {}, text)).length
    expect(hidden + shown).toBe(4)
  })

  it('lets no words lie under it, at any size of the note', () => {
    for (const size of [60, 120, 200, 600]) {
      const note = marked({ box: { x: 5, y: 7, w: size, h: size } })
      const words = wordsOf(note, { author: 'Ana' })
      if (!words) throw new Error('a note has words')
      const wordsEnd = words.box.y + Math.max(...words.fitted.lines.map(({ y }) => y))
      const chips = scene(note, { author: 'Ana' }).filter(
        (part) => part.kind === 'rect' && part.box.w < note.box.w && part.box.h < note.box.h,
      )
      expect(chips.length).toBeGreaterThan(2)
      for (const chip of chips) {
        if (chip.kind !== 'rect') continue
        expect(chip.box.y).toBeGreaterThanOrEqual(wordsEnd - 0.01)
        expect(boxContainsPoint(note.box, chip.box)).toBe(true)
        expect(chip.box.x + chip.box.w).toBeLessThanOrEqual(note.box.x + note.box.w)
        expect(chip.box.y + chip.box.h).toBeLessThanOrEqual(note.box.y + note.box.h)
      }
    }
  })

  it('takes no room where there is nothing to show', () => {
    const bare = newNote({ id: 'n', text: 'bare' })
    expect(wordsOf(bare, { self: 'anna', comments: 3 })).toEqual(wordsOf(bare))
    expect(scene(bare, { self: 'anna' })).toEqual(scene(bare))
  })

  it('marks a reaction of one’s own, and open comments at the corner', () => {
    const edges = (marks: ItemMarks) =>
      scene(marked(), marks).flatMap((part) => (part.kind === 'rect' ? [part.edge?.color] : []))
    expect(edges({ self: 'anna' }).filter((color) => color === 'selection')).toHaveLength(1)
    expect(edges({ self: 'nobody' })).not.toContain('selection')
    expect(textsIn(scene(marked(), { comments: 120 }))).toContain('99+')
  })

  it('uses only colours every palette has', () => {
    const parts = scene(marked(), { author: 'Ana', comments: 2, self: 'anna' })
    for (const palette of Object.values(palettes))
      for (const part of parts) if (part.kind === 'rect') expect(palette[part.fill]).toMatch(/^#/)
  })
})

it('S91 what only I see says so in words on its corner, whatever it is', () => {
  for (const item of Object.values(itemsOfEveryKind)) {
    const plain = itemScene(item)
    const marked = itemScene(item, { privately: 'Only you' })
    expect(marked.slice(0, plain.length)).toEqual(plain)
    expect(JSON.stringify(marked.slice(plain.length))).toContain('Only you')
  }
})
