import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxesIntersect } from '#shared/geometry'
import { nextPlace } from '../../../client/actions/places.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeZone } from '../helpers/makeSession.ts'

test('outside of zones the next note stands to the right', () => {
  const note = makeNote({ x: 10, y: 10 })
  expect(nextPlace(note, [note], [])).toEqual({ x: 230, y: 10, w: 200, h: 200 })
})

test('at the end of a row it goes on below, at the left of the zone, in the same grid', () => {
  const zone = makeZone({ x: 0, y: 0, w: 700, h: 700 })
  const row = [30, 250, 470].map((x) => makeNote({ id: `n${x}`, x, y: 100 }))
  const [, , last = makeNote()] = row
  expect(nextPlace(last, row, [zone])).toEqual({ x: 30, y: 320, w: 200, h: 200 })
})

test('a zone without room gives a shifted place inside it', () => {
  const zone = makeZone({ x: 0, y: 0, w: 300, h: 300 })
  const note = makeNote({ x: 20, y: 20 })
  expect(nextPlace(note, [note], [zone])).toEqual({ x: 44, y: 44, w: 200, h: 200 })
})

test('wherever notes lie, the next one is within the zone and hides none while there is room', () => {
  const zone = makeZone({ x: 0, y: 0, w: 1320, h: 1320 })
  const cell = fc.record({
    x: fc.integer({ min: 0, max: 1100 }),
    y: fc.integer({ min: 0, max: 440 }),
  })
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
      const notes = cells.map((place, i) => makeNote({ id: `n${i}`, ...place }))
      const [first = makeNote()] = notes
      const box = nextPlace(first, notes, [zone])
      expect(box.x >= 0 && box.y >= 0 && box.x + box.w <= 1320 && box.y + box.h <= 1320).toBe(true)
      expect(notes.some((note) => boxesIntersect(note.box, box))).toBe(false)
    }),
  )
})
