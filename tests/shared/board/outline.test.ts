import { describe, expect, it } from 'vitest'
import { idsIn, type Outline, outlineOf } from '#shared/board'
import { newNote, newZone } from './makers.ts'

const ideas = newZone('ideas', 0, 0, 1000, 1000)
const risks = newZone('risks', 2000, 0, 1000, 1000)
const zones = [ideas, risks]

function at(id: string, x: number, y: number, cluster?: string) {
  return newNote({ id, box: { x, y, w: 200, h: 200 }, ...(cluster ? { cluster } : {}) })
}

function shape(outline: Outline) {
  return outline.sections.map(({ zone, loose, clusters }) => [
    zone?.id,
    loose,
    ...clusters.map(({ id, items }) => [id, items]),
  ])
}

describe('outlineOf', () => {
  it('goes zone by zone in the order of the session, rows from the top, then left to right', () => {
    const items = [at('r', 2100, 0), at('d', 20, 400), at('b', 300, 30), at('a', 20, 0)]
    const outline = outlineOf(items, zones)
    expect(shape(outline)).toEqual([
      ['ideas', ['a', 'b', 'd']],
      ['risks', ['r']],
    ])
    expect(outline.order).toEqual(['a', 'b', 'd', 'r'])
  })

  it('keeps empty zones, and puts what lies outside of all zones last', () => {
    expect(shape(outlineOf([at('out', 5000, 0)], zones))).toEqual([
      ['ideas', []],
      ['risks', []],
      [undefined, ['out']],
    ])
  })

  it('names loose notes before clusters, clusters by where they begin, in every zone they reach into', () => {
    const items = [
      at('k2', 2000, 0, 'k'),
      at('k1', 400, 0, 'k'),
      at('j1', 20, 300, 'j'),
      at('loose', 20, 600),
    ]
    const outline = outlineOf(items, zones)
    expect(shape(outline)).toEqual([
      ['ideas', ['loose'], ['k', ['k1']], ['j', ['j1']]],
      ['risks', [], ['k', ['k2']]],
    ])
    expect(outline.sections.flatMap(idsIn)).toEqual(outline.order)
  })
})

describe('outlineOf, held while somebody reads', () => {
  const before = outlineOf([at('a', 0, 0), at('b', 300, 0), at('c', 600, 0)], zones)
  const hold = (...mine: string[]) => ({ outline: before, mine: new Set(mine) })

  it('leaves notes where they stand when others push them about in their zone', () => {
    const pushed = [at('a', 600, 0), at('b', 300, 0), at('c', 0, 0)]
    expect(outlineOf(pushed, zones).order).toEqual(['c', 'b', 'a'])
    expect(outlineOf(pushed, zones, hold()).order).toEqual(['a', 'b', 'c'])
  })

  it('puts what the reader moves where it belongs', () => {
    const moved = [at('a', 800, 0), at('b', 300, 0), at('c', 600, 0)]
    expect(outlineOf(moved, zones, hold('a')).order).toEqual(['b', 'c', 'a'])
  })

  it('puts newcomers behind whom they follow, takes out who went, and follows over to another zone', () => {
    const next = [at('first', 0, -40), at('b', 2100, 0), at('new', 350, 0), at('c', 600, 0)]
    expect(shape(outlineOf(next, zones, hold()))).toEqual([
      ['ideas', ['first', 'new', 'c']],
      ['risks', ['b']],
    ])
  })
})
