import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  addCluster,
  addComment,
  addItems,
  cleanTag,
  deleteClusters,
  editComment,
  findFault,
  makeEqual,
  mayTakeAway,
  observeClusters,
  reactionsOf,
  readBoardContent,
  readCluster,
  readClusters,
  readComments,
  readItem,
  renameCluster,
  resolveComments,
  rewriteBoard,
  setCluster,
  setReaction,
  setTag,
  tagsOf,
  threadsOf,
  undoableTypes,
  undoStep,
} from '#shared/board'
import { change, newNote } from './makers.ts'

const cluster = { id: 'c', title: 'Costs', author: 'anna', createdAt: 1 }
const comment = { id: 'k', item: 'n', text: 'Why?', author: 'anna', createdAt: 2 }

/** A board with the note `n` in the cluster `c`, a comment, a tag and a reaction. */
function board(clientID = 1): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientID
  addItems(doc, [newNote({ id: 'n' })], change)
  addCluster(doc, cluster, change)
  setCluster(doc, ['n', 'gone'], 'c', change)
  addComment(doc, comment, change)
  setTag(doc, ['n'], { tag: 'now', isOn: true }, change)
  setReaction(doc, ['n'], { name: 'love', participantId: 'anna', isOn: true }, change)
  return doc
}

/** The copy of somebody else, and how the two tell each other everything. */
function twoCopies() {
  const [mine, other] = [board(), new Y.Doc()]
  other.clientID = 2
  const exchange = () => {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(mine))
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(other))
  }
  exchange()
  return { mine, other, exchange }
}

it('keeps clusters, comments, tags and reactions, and lets the gate pass all of it', () => {
  const doc = board()
  expect(readClusters(doc)).toEqual([cluster])
  expect(readComments(doc)).toEqual([comment])
  const note = readItem(doc, 'n')
  expect(note).toMatchObject({ cluster: 'c' })
  expect(tagsOf(note ?? {})).toEqual(['now'])
  expect([...reactionsOf(note ?? {})]).toEqual([['love', ['anna']]])
  for (const root of ['items', 'clusters', 'comments']) {
    for (const [id, record] of doc.getMap(root)) expect(findFault(root, id, record)).toBeUndefined()
  }
})

it('takes out of a cluster, takes off tags and takes back reactions without leaving anything', () => {
  const doc = board()
  setCluster(doc, ['n'], undefined, change)
  setTag(doc, ['n'], { tag: 'now', isOn: false }, change)
  setReaction(doc, ['n'], { name: 'love', participantId: 'anna', isOn: false }, change)
  expect(readItem(doc, 'n')).toEqual(newNote({ id: 'n' }))
})

it('two who tag and react to a fresh note at the same moment both keep theirs', () => {
  const { mine, other, exchange } = twoCopies()
  addItems(mine, [newNote({ id: 'fresh' })], change)
  exchange()
  for (const [doc, participantId] of [
    [mine, 'anna'],
    [other, 'ben'],
  ] as const) {
    setTag(doc, ['fresh'], { tag: participantId, isOn: true }, change)
    setReaction(doc, ['fresh'], { name: 'idea', participantId, isOn: true }, change)
  }
  exchange()
  const note = readItem(other, 'fresh') ?? {}
  expect(tagsOf(note)).toEqual(['anna', 'ben'])
  expect(reactionsOf(note).get('idea')).toEqual(['anna', 'ben'])
})

it('a restore, a rewriting and undo keep clusters, comments, tags and reactions', () => {
  const doc = board()
  const before = readBoardContent(doc)
  expect(readBoardContent(rewriteBoard(doc))).toEqual(before)
  renameCluster(doc, 'c', 'Money', change)
  setTag(doc, ['n'], { tag: 'later', isOn: true }, change)
  deleteClusters(doc, ['c'], change)
  doc.getMap('comments').delete('k')
  makeEqual(doc, before, change)
  expect(readBoardContent(doc)).toEqual(before)
})

it('undo of a name two people gave at once leaves the cluster a name', () => {
  const { mine, other, exchange } = twoCopies()
  const manager = new Y.UndoManager(undoableTypes(other), {
    trackedOrigins: new Set(['own']),
    captureTimeout: 0,
    deleteFilter: mayTakeAway,
  })
  renameCluster(other, 'c', 'Money', { origin: 'own', label: 'test' })
  renameCluster(mine, 'c', 'Budget', change)
  exchange()
  undoStep(manager, 'undo')
  exchange()
  expect(readCluster(mine, 'c')?.title).toBeTruthy()
  expect(readCluster(mine, 'c')).toEqual(readCluster(other, 'c'))
})

it('names which clusters were touched', () => {
  const doc = board()
  const heard: string[][] = []
  const stop = observeClusters(doc, (ids) => heard.push([...ids]))
  renameCluster(doc, 'c', 'Money', change)
  renameCluster(doc, 'c', 'Money', change)
  addCluster(doc, { ...cluster, id: 'd' }, change)
  stop()
  deleteClusters(doc, ['d'], change)
  expect(heard).toEqual([['c'], ['d']])
})

it('a thread is in the order of its making; a resolved comment can be opened again', () => {
  const doc = board()
  addComment(doc, { ...comment, id: 'j', text: 'Because', createdAt: 1 }, change)
  resolveComments(doc, ['k', 'j', 'gone'], true, change)
  resolveComments(doc, ['k'], false, change)
  editComment(doc, 'k', { text: 'Why not?', editedAt: 9 }, change)
  const thread = threadsOf(readComments(doc)).get('n')
  expect(thread).toMatchObject([
    { id: 'j', resolved: true },
    { id: 'k', text: 'Why not?', editedAt: 9 },
  ])
  expect(thread?.[1]).not.toHaveProperty('resolved')
})

it('a tag is one clean line', () => {
  expect(cleanTag('  next \n step ')).toBe('next step')
  expect(cleanTag('x'.repeat(99))).toHaveLength(24)
  expect(cleanTag('👩‍🚀'.repeat(30)).length).toBeLessThanOrEqual(64)
  expect(cleanTag('__proto__')).toBe('')
  expect(cleanTag(' ')).toBe('')
})
