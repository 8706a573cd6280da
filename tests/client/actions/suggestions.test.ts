import { expect, it } from 'vitest'
import { acceptSuggestions, dropSuggestions, notesToSort, openSuggestions } from '#client/actions'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'

const notes = ['a', 'b', 'c', 'd'].map((id) => makeNote({ id, text: `about ${id}` }))
const first = { title: 'First', ids: ['a', 'b', 'gone'] }
const second = { title: 'Second', ids: ['c', 'd'] }

it('accepting is one step of undo, and moves nothing', () => {
  const { context, view, item } = makeContext({ notes, suggestions: [first, second] })
  acceptSuggestions.run(context, [first, second])
  const { clusters, suggestions } = view.getState()
  expect([...clusters.values()].map(({ title, author }) => [title, author])).toEqual([
    ['First', 'anna'],
    ['Second', 'anna'],
  ])
  expect(item('a')?.cluster).toBe(item('b')?.cluster)
  expect(item('c')?.cluster).not.toBe(item('b')?.cluster)
  expect(item('a')?.box).toEqual(notes[0]?.box)
  expect(suggestions).toEqual([])
  context.undo()
  expect(view.getState().clusters.size).toBe(0)
  expect(item('d')?.cluster).toBeUndefined()
})

it('one is accepted or dismissed, the others stay', () => {
  const { context, view } = makeContext({ notes, suggestions: [first, second] })
  acceptSuggestions.run(context, [second])
  expect(view.getState().suggestions).toEqual([first])
  dropSuggestions.run(context, [first])
  expect(view.getState().suggestions).toEqual([])
  expect(view.getState().clusters.size).toBe(1)
})

it('are made of the notes without a cluster, or of the selected ones', () => {
  const { context, view } = makeContext({ notes })
  acceptSuggestions.run(context, [second])
  expect(notesToSort(context).map(({ id }) => id)).toEqual(['a', 'b'])
  view.setState({ selection: new Set(['b', 'c', 'd']) })
  expect(notesToSort(context).map(({ id }) => id)).toEqual(['b', 'c', 'd'])
})

it('need two written notes, and somebody who may write', () => {
  const empty = makeContext({ notes: [makeNote({ id: 'a', text: '' }), makeNote({ id: 'b' })] })
  expect(openSuggestions.isPossible(empty.context)).toBe(false)
  expect(openSuggestions.isPossible(makeContext({ notes }).context)).toBe(true)
  expect(openSuggestions.isPossible(makeContext({ notes, role: 'viewer' }).context)).toBe(false)
})
