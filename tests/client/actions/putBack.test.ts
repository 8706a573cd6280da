import { expect, it } from 'vitest'
import { putBack } from '#client/actions'
import { addCluster, addComment } from '#shared/board'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'

const others = { origin: 'elsewhere', label: 'test' }

it('comments and names of clusters go where they belong, or become notes where that is gone', async () => {
  const { context, board, view } = makeContext({ notes: [makeNote({ id: 'n', text: 'there' })] })
  addCluster(board, { id: 'c', title: 'Old', author: 'ben', createdAt: 1 }, others)
  const own = { id: 'mine', item: 'n', text: 'Why?', author: 'anna', createdAt: 1 }
  addComment(board, own, others)
  await Promise.resolve()
  putBack.run(context, {
    notes: [],
    words: [
      { root: 'comments', id: 'mine', text: 'Why not?', item: 'n' },
      { root: 'comments', id: 'refused', text: 'And when?', item: 'n' },
      { root: 'clusters', id: 'c', text: 'New' },
      { root: 'comments', id: 'k', text: 'about a note that is gone', item: 'gone' },
      { root: 'clusters', id: 'gone', text: 'name of a cluster that is gone' },
    ],
  })
  await Promise.resolve()
  const { items, comments, clusters } = view.getState()
  expect([...comments.values()].map(({ text }) => text).sort()).toEqual(['And when?', 'Why not?'])
  expect(comments.get('mine')?.text).toBe('Why not?')
  expect(clusters.get('c')?.title).toBe('New')
  expect([...items.values()].map(({ text }) => text)).toEqual([
    'there',
    'about a note that is gone',
    'name of a cluster that is gone',
  ])
})
