import { describe, expect, it } from 'vitest'
import { compareByStack, indicesOnTop } from '#shared/board'
import { newNote } from './makers.ts'

describe('the stack', () => {
  it('puts new items above everything, lowest of them first', () => {
    const items = [newNote({ id: 'a', z: 'a3' }), newNote({ id: 'b', z: 'a1' })]
    const [first = '', second = ''] = indicesOnTop(items, 2)
    expect('a3' < first && first < second).toBe(true)
  })

  it('begins somewhere on an empty board', () => {
    expect(indicesOnTop([])).toHaveLength(1)
  })

  it('still works beside an index somebody forged', () => {
    const items = [newNote({ id: 'a', z: 'a3' }), newNote({ id: 'b', z: '~~~' })]
    const [top = ''] = indicesOnTop(items)
    expect(top > 'a3').toBe(true)
  })

  it('orders equal indices by id, so that everybody sees the same on top', () => {
    const notes = ['c', 'a', 'b'].map((id) => newNote({ id, z: 'a0' }))
    expect(notes.sort(compareByStack).map((note) => note.id)).toEqual(['a', 'b', 'c'])
    const below = newNote({ id: 'z', z: 'Zz' })
    expect([...notes, below].sort(compareByStack)[0]?.id).toBe('z')
  })
})
