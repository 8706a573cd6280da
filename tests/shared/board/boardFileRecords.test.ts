import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  type BoardFile,
  fillBoard,
  readBoardFile,
  readClusters,
  readComments,
  readItems,
  toBoardFile,
} from '#shared/board'
import { limits } from '#shared/protocol'
import { newSession } from './makers.ts'

const note = { kind: 'note', x: 0, y: 0 }

function parsed(content: object): BoardFile {
  const read = readBoardFile({ format: 'accord-board', version: 1, ...content })
  if (!read.ok) throw new Error(read.detail)
  return read.value
}

function imported(file: BoardFile): Y.Doc {
  const doc = new Y.Doc()
  fillBoard(doc, file, 1000, 'import')
  return doc
}

function exported(doc: Y.Doc): BoardFile {
  return toBoardFile(doc, newSession())
}

it('keeps clusters with their notes, comments, tags and reactions on the way out and in again', () => {
  const file = parsed({
    items: [
      {
        id: 'n',
        ...note,
        cluster: 'c',
        tags: { costs: true },
        reactions: { 'ana:love': true },
      },
    ],
    clusters: [{ id: 'c', title: 'Cold homes', color: 'blue', author: 'ana', createdAt: 5 }],
    comments: [{ id: 'k', item: 'n', text: 'Why?', author: 'ana', createdAt: 6, resolved: true }],
  })
  const doc = imported(file)
  const back = exported(doc)
  expect(back.items).toContainEqual(expect.objectContaining(file.items[0]))
  expect(back.clusters).toEqual(file.clusters)
  expect(back.comments).toEqual(file.comments)
  expect(readClusters(doc)).toEqual(file.clusters)
  expect(readComments(doc)).toEqual(file.comments)
  const [imported2] = readItems(imported(parsed(back)))
  expect(imported2).toMatchObject({ cluster: 'c', tags: { costs: true } })
})

it('takes what it can of tags, reactions, clusters and comments of another program', () => {
  const file = parsed({
    items: [{ id: 'n', ...note, tags: ['costs', 7, ' too  long '.repeat(9)], reactions: 'many' }],
    clusters: [{ id: 'c', title: `${'x'.repeat(200)}`, color: 'mauve', author: 7 }],
    comments: [{ id: 'k', item: 'n', text: 'y'.repeat(3000) }, { id: 'odd' }],
  })
  const doc = imported(file)
  const [item] = readItems(doc)
  expect(Object.keys(item?.tags ?? {})).toEqual(['costs', 'too long too long too lo'])
  expect(item?.reactions).toBeUndefined()
  const [cluster] = readClusters(doc)
  expect(cluster).toMatchObject({ title: 'x'.repeat(120), author: '' })
  expect(readComments(doc).map(({ text }) => text.length)).toEqual([limits.commentCharacters])
  expect(exported(doc).comments).toHaveLength(2)
})
