import { expect, it } from 'vitest'
import {
  addComment,
  deleteComment,
  editComment,
  keepDraft,
  mayChange,
  resolveThread,
} from '#client/actions'
import { createView } from '#client/view'
import { addComment as writeComment } from '#shared/board'
import { keepCommentDrafts } from '../../../client/app/board/keepCommentDrafts.ts'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'

const others = { origin: 'elsewhere', label: 'test' }

/** A board with one note, a comment of Anna's (`new1`) and one of Ben's (`k`). */
async function commented(role?: 'facilitator' | 'viewer') {
  const world = makeContext({ notes: [makeNote({ id: 'n' })] })
  addComment.run(world.context, { item: 'n', text: '  Why?  ' })
  const bens = { id: 'k', item: 'n', text: 'Because', author: 'ben', createdAt: 2000 }
  writeComment(world.board, bens, others)
  const { self } = world.view.getState()
  if (role) world.view.setState({ self: { ...self, role } })
  await Promise.resolve()
  const comment = (id: string) => world.view.getState().comments.get(id)
  return { ...world, comment }
}

it('a comment is made by who writes it, about an item that is there', async () => {
  const { context, comment, view } = await commented()
  expect(comment('new1')).toEqual({
    id: 'new1',
    item: 'n',
    text: 'Why?',
    author: 'anna',
    createdAt: 1000,
  })
  addComment.run(context, { item: 'gone', text: 'Hello?' })
  addComment.run(context, { item: 'n', text: ' \n ' })
  expect(view.getState().comments.size).toBe(2)
})

it("one changes one's own words only, also as a facilitator", async () => {
  for (const role of [undefined, 'facilitator'] as const) {
    const { context, comment } = await commented(role)
    editComment.run(context, { id: 'new1', text: 'Why now?' })
    editComment.run(context, { id: 'k', text: 'Never mind' })
    expect(comment('new1')).toMatchObject({ text: 'Why now?', editedAt: 1000 })
    expect(comment('k')).toMatchObject({ text: 'Because' })
  }
})

it("one deletes one's own comments; a facilitator everybody's, and undo brings them back", async () => {
  const { context, comment } = await commented()
  deleteComment.run(context, 'k')
  deleteComment.run(context, 'new1')
  expect([comment('k')?.text, comment('new1')]).toEqual(['Because', undefined])
  const lead = await commented('facilitator')
  expect(mayChange(lead.context, 'k', 'delete')).toBe(true)
  deleteComment.run(lead.context, 'k')
  expect(lead.comment('k')).toBeUndefined()
  lead.context.undo()
  expect(lead.comment('k')).toMatchObject({ text: 'Because', author: 'ben' })
})

it('a thread is resolved and opened again; what is said after that is open', async () => {
  const { context, comment } = await commented()
  resolveThread.run(context, { item: 'n', isResolved: true })
  addComment.run(context, { item: 'n', text: 'One more thing' })
  expect([comment('new1'), comment('k'), comment('new2')].map((each) => each?.resolved)).toEqual([
    true,
    true,
    undefined,
  ])
  resolveThread.run(context, { item: 'n', isResolved: false })
  expect(comment('k')?.resolved).toBeUndefined()
})

it('a viewer reads', async () => {
  const { context, view } = await commented('viewer')
  addComment.run(context, { item: 'n', text: 'Hello' })
  resolveThread.run(context, { item: 'n', isResolved: true })
  expect([...view.getState().comments.values()].map(({ resolved }) => resolved)).toEqual([
    undefined,
    undefined,
  ])
})

it('what is not sent is kept in the tab, and gone once it is sent', async () => {
  const kept = new Map<string, string>()
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  const { context, view } = await commented()
  const entry = { workshopId: 'w1', participantId: 'anna' }
  keepCommentDrafts(view, entry, storage)
  keepDraft.run(context, { key: 'n', text: 'half a tho' })
  const again = createView({ ...entry, role: 'participant' })
  keepCommentDrafts(again, entry, storage)
  expect(again.getState().commentDrafts?.get('n')).toBe('half a tho')
  keepDraft.run(context, { key: 'n', text: undefined })
  expect(kept.size).toBe(0)
})

it('a browser that keeps nothing, or keeps nonsense, is no error', () => {
  const view = createView({ workshopId: 'w1', participantId: 'anna', role: 'participant' })
  const entry = { workshopId: 'w1', participantId: 'anna' }
  const denied = () => {
    throw new Error('SecurityError')
  }
  keepCommentDrafts(view, entry, denied)
  view.setState({ commentDrafts: new Map([['n', 'x']]) })
  const odd = { getItem: () => '{"a":', setItem: denied, removeItem: denied }
  keepCommentDrafts(view, entry, () => odd)
  expect(view.getState().commentDrafts?.get('n')).toBe('x')
})
