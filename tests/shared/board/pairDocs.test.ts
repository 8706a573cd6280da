import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addCluster,
  addItems,
  addPrivately,
  convertItems,
  deleteItems,
  editItemText,
  isPrivate,
  moveItems,
  type Note,
  pairDocs,
  readItem,
  readItems,
  recolorItems,
  setCluster,
  setTag,
} from '#shared/board'

const change = { origin: 'me', label: 'test' }

test('S91 a new item goes where it is taken, and is written where it is', () => {
  const { board, own } = pair((id) => id.startsWith('p'))
  addItems(board, [note('open'), note('p1')], change)
  expect([idsIn(board), idsIn(own)]).toEqual([['open'], ['p1']])
  expect(
    readItems(board)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['open', 'p1'])
  const boards = updatesOf(board)
  moveItems(board, [['p1', { x: 5, y: 5, w: 200, h: 200 }]], change)
  editItemText(board, 'p1', 'secret', change)
  recolorItems(board, ['p1'], 'pink', change)
  setTag(board, ['p1'], { tag: 'risk', isOn: true }, change)
  convertItems(board, readItems(board).filter(({ id }) => id === 'p1') as Note[], 'text', change)
  expect(readItem(board, 'p1')).toMatchObject({ kind: 'text', text: 'secret', box: { x: 5 } })
  deleteItems(board, ['p1'], change)
  expect(idsIn(own)).toEqual([])
  expect(boards()).toBe(0)
})

test('S91 nothing that ties to what others see is written of private notes', () => {
  const { board, own } = pair((id) => id.startsWith('p'))
  addItems(board, [note('open'), note('p1')], change)
  addCluster(board, { id: 'c', title: 'C', author: 'me', createdAt: 1 }, change)
  setCluster(board, ['open', 'p1'], 'c', change)
  expect(readItem(board, 'open')?.cluster).toBe('c')
  expect(own.getMap('items').toJSON()).not.toHaveProperty('p1.cluster')
})

test('what is everybody’s is never taken back, and what is private is copied privately', () => {
  let takes = false
  const { board, own } = pair(() => takes)
  addItems(board, [note('n')], change)
  takes = true
  addItems(board, [note('n')], change)
  expect([isPrivate(board, 'n'), idsIn(own)]).toEqual([false, []])
  takes = false
  addPrivately(board, [note('copy')], change)
  expect([isPrivate(board, 'copy'), idsIn(board)]).toEqual([true, ['n']])
})

test('without a private part everything is as ever', () => {
  const { board, own, unpair } = pair(() => true)
  unpair()
  addItems(board, [note('n')], change)
  expect([idsIn(board), idsIn(own)]).toEqual([['n'], []])
})

function pair(takes: (id: string) => boolean) {
  const [board, own] = [new Y.Doc(), new Y.Doc()]
  const unpair = pairDocs(board, {
    doc: own,
    take: (item) => (takes(item.id) ? item : undefined),
  })
  return { board, own, unpair }
}

function updatesOf(doc: Y.Doc): () => number {
  let count = 0
  doc.on('update', () => {
    count += 1
  })
  return () => count
}

function idsIn(doc: Y.Doc): string[] {
  return [...doc.getMap('items').keys()].toSorted()
}

function note(id: string): Note {
  const box = { x: 0, y: 0, w: 200, h: 200 }
  return { id, kind: 'note', box, z: 'a0', author: 'me', createdAt: 1, text: '', color: 'yellow' }
}
