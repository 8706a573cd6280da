import { describe, expect, it } from 'vitest'
import { sortByReading, zoneOf } from '#shared/board'
import { newNote, newZone } from './makers.ts'

const left = newZone('left', 0, 0, 1000, 1000)
const right = newZone('right', 1000, 0, 1000, 1000)

describe('zoneOf', () => {
  it.each([
    ['well inside', at(400, 400), 'left'],
    ['with its centre just over the border', at(901, 400), 'right'],
    ['with its centre on the shared border', at(900, 400), 'right'],
    ['touching from above with most of it outside', at(400, -101), undefined],
    ['outside', at(5000, 0), undefined],
  ])('of a note %s', (_where, note, zone) => {
    expect(zoneOf(note, [left, right])?.id).toBe(zone)
  })

  it('is the smallest of several, in whatever order they come', () => {
    const inner = newZone('inner', 300, 300, 300, 300)
    expect(zoneOf(at(350, 350), [left, inner])?.id).toBe('inner')
    expect(zoneOf(at(350, 350), [inner, left])?.id).toBe('inner')
  })
})

describe('sortByReading', () => {
  it('reads rows from the top and each from the left, though notes lie a little askew', () => {
    const notes = [at(440, 12, 'c'), at(0, 230, 'd'), at(0, 5, 'a'), at(220, -8, 'b')]
    expect(sortByReading(notes).map((note) => note.id)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('leaves the list it was given as it was', () => {
    const notes = [at(0, 500, 'second'), at(0, 0, 'first')]
    sortByReading(notes)
    expect(notes[0]?.id).toBe('second')
  })
})

function at(x: number, y: number, id = 'note') {
  return newNote({ id, box: { x, y, w: 200, h: 200 } })
}
