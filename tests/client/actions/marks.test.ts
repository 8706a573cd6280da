import { describe, expect, it } from 'vitest'
import { reactToItems, tagItems, toggleAuthors } from '#client/actions'
import { itemMarks, openComments } from '#client/view'
import { addComment } from '#shared/board'
import { tagChoices } from '../../../client/panels/tags/tagChoices.ts'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession } from '../helpers/makeSession.ts'

const notes = [makeNote({ id: 'a' }), makeNote({ id: 'b', tags: { costs: true } })]
const both = () => makeContext({ notes, selection: new Set(['a', 'b']) })

describe('tags', () => {
  it('are put on and taken off the selection in one step of undo', () => {
    const { context, item } = both()
    tagItems.run(context, { tag: '  next  step ', isOn: true })
    expect(Object.keys(item('a')?.tags ?? {})).toEqual(['next step'])
    expect(Object.keys(item('b')?.tags ?? {}).sort()).toEqual(['costs', 'next step'])
    context.undo()
    expect([item('a')?.tags, item('b')?.tags]).toEqual([undefined, { costs: true }])
    tagItems.run(context, { tag: 'costs', isOn: false })
    expect(item('b')?.tags).toBeUndefined()
  })

  it('that say nothing are none, and leave nothing to undo', () => {
    const { context, view } = both()
    tagItems.run(context, { tag: '   ', isOn: true })
    tagItems.run(context, { tag: 'unknown', isOn: false })
    expect(view.getState().canUndo).toBe(false)
  })

  it('in use are offered: those of the selection first, then the most used', () => {
    const board = [
      makeNote({ id: 'a', tags: { rare: true } }),
      makeNote({ id: 'b', tags: { often: true } }),
      makeNote({ id: 'c', tags: { often: true, now: true } }),
    ]
    expect(tagChoices(board, new Set(['a']))).toEqual([
      { tag: 'rare', on: 'all', count: 1 },
      { tag: 'often', on: 'none', count: 2 },
      { tag: 'now', on: 'none', count: 1 },
    ])
    expect(tagChoices(board, new Set(['a', 'b'])).map(({ on }) => on)).toEqual([
      'some',
      'some',
      'none',
    ])
  })
})

describe('reactions', () => {
  it('are given under one’s own id to others’ notes, too, and taken back where all have it', () => {
    const others = [makeNote({ id: 'a', author: 'ben' }), makeNote({ id: 'b' })]
    const { context, item } = makeContext({ notes: others, selection: new Set(['a', 'b']) })
    reactToItems.run(context, 'love')
    expect(item('a')?.reactions).toEqual({ 'anna:love': true })
    reactToItems.run(context, 'love')
    expect([item('a')?.reactions, item('b')?.reactions]).toEqual([undefined, undefined])
  })

  it('are not for viewers', () => {
    const { context, item } = makeContext({ notes, selection: new Set(['a']), role: 'viewer' })
    reactToItems.run(context, 'love')
    expect(item('a')?.reactions).toBeUndefined()
  })
})

describe('marks', () => {
  it('name the author only for who wants to see authors', () => {
    const person = { id: 'anna', name: 'Anna', role: 'participant', color: 'teal' } as const
    const { context, view } = makeContext({ notes, session: makeSession({ people: [person] }) })
    expect(itemMarks(view.getState(), makeNote()).author).toBeUndefined()
    toggleAuthors.run(context)
    expect(itemMarks(view.getState(), makeNote()).author).toBe('Anna')
    expect(itemMarks(view.getState(), makeNote({ author: 'gone' })).author).toBeUndefined()
  })

  it('count the comments that are open', () => {
    const { context, view } = both()
    const comment = { item: 'a', text: 'Why?', author: 'anna', createdAt: 1 }
    const change = { origin: context.origin, label: 'test' }
    addComment(context.board, { ...comment, id: 'k' }, change)
    addComment(context.board, { ...comment, id: 'l', resolved: true }, change)
    expect([...openComments(view.getState())]).toEqual([['a', 1]])
  })
})
