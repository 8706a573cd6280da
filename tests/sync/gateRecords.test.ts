import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addItems, boardRoots } from '#shared/board'
import { contextOf, copyOf, makeBoard } from '../helpers/gateUnderTest.ts'
import { newNote } from '../shared/board/makers.ts'

const ben = contextOf('ben')
const facilitator = contextOf('lead', { role: 'facilitator' })
const everybodyEdits = contextOf('ben', { session: { othersMayEdit: true } })

type Gate = ReturnType<typeof makeBoard>
type Write = (doc: Y.Doc) => void

/** The gate's answer to one edit of somebody whose copy is fresh. */
function send(gate: Gate, write: Write, context = contextOf()): string {
  const copy = copyOf(gate.doc)
  return gate.send(
    copy.edit(() => write(copy.doc)),
    context,
  )
}

const put =
  (root: string, id: string, fields: object): Write =>
  (doc) =>
    doc.getMap(root).set(id, new Y.Map(Object.entries(fields)))
const field =
  (root: string, id: string, name: string, value: unknown): Write =>
  (doc) => {
    const record = doc.getMap<Y.Map<unknown>>(root).get(id)
    if (value === undefined) record?.delete(name)
    else record?.set(name, value)
  }
const remove =
  (root: string, id: string): Write =>
  (doc) =>
    doc.getMap(root).delete(id)

const cluster = { title: 'Costs', author: 'ada', createdAt: 1 }
const comment = { item: 'b', text: 'why?', author: 'ada', createdAt: 1 }

/** The board of makeBoard with Ada's cluster `c` and Ada's comment `k` on Ben's note. */
function board(): Gate {
  const gate = makeBoard()
  expect(send(gate, put('clusters', 'c', cluster))).toBe('kept')
  expect(send(gate, put('comments', 'k', comment))).toBe('kept')
  return gate
}

describe('G16 clusters', () => {
  test("G16 a new cluster is its sender's", () => {
    expect(send(board(), put('clusters', 'd', cluster), ben)).toBe('forgedAuthor:author')
    expect(send(board(), put('clusters', 'd', cluster), facilitator)).toBe('forgedAuthor:author')
  })

  test('G16 anybody names, colours and deletes a cluster, nobody changes who made it', () => {
    expect(send(board(), field('clusters', 'c', 'title', 'Money'), ben)).toBe('kept')
    expect(send(board(), field('clusters', 'c', 'color', 'red'), ben)).toBe('kept')
    expect(send(board(), remove('clusters', 'c'), ben)).toBe('kept')
    expect(send(board(), field('clusters', 'c', 'author', 'ben'), ben)).toBe('forgedAuthor:author')
    expect(send(board(), field('clusters', 'c', 'createdAt', 5))).toBe('forgedAuthor:createdAt')
    expect(send(board(), put('clusters', 'c', { ...cluster, author: 'ben' }), ben)).toBe(
      'forgedAuthor:author',
    )
  })

  test('G16 a deleted cluster comes back as the one it was, whoever brings it back', () => {
    const gate = board()
    expect(send(gate, remove('clusters', 'c'), ben)).toBe('kept')
    expect(send(gate, put('clusters', 'c', { ...cluster, author: 'ben' }), ben)).toBe(
      'forgedAuthor:author',
    )
    expect(send(gate, put('clusters', 'c', cluster), ben)).toBe('kept')
  })
})

describe('G16 comments', () => {
  test("G16 a new comment is its sender's", () => {
    expect(send(board(), put('comments', 'n', comment), ben)).toBe('forgedAuthor:author')
  })

  test('G16 the words of a comment are changed by their author only, not even by a facilitator', () => {
    const edits: Write[] = [
      field('comments', 'k', 'text', 'never mind'),
      field('comments', 'k', 'editedAt', 9),
      put('comments', 'k', { ...comment, text: 'never mind' }),
    ]
    for (const edit of edits) {
      expect(send(board(), edit)).toBe('kept')
      expect(send(board(), edit, ben)).toBe('othersWords')
      expect(send(board(), edit, everybodyEdits)).toBe('othersWords')
      expect(send(board(), edit, facilitator)).toBe('othersWords')
    }
  })

  test('G16 a comment is deleted by its author and facilitators, and comes back by them as it was', () => {
    expect(send(board(), remove('comments', 'k'), ben)).toBe('othersWords')
    expect(send(board(), remove('comments', 'k'))).toBe('kept')
    const gate = board()
    expect(send(gate, remove('comments', 'k'), facilitator)).toBe('kept')
    expect(send(gate, put('comments', 'k', comment), ben)).toBe('othersWords')
    const asOwn = { ...comment, author: 'lead' }
    expect(send(gate, put('comments', 'k', asOwn), facilitator)).toBe('forgedAuthor:author')
    expect(send(gate, put('comments', 'k', comment), facilitator)).toBe('kept')
  })

  test('G16 anybody who writes may resolve a comment; nobody hangs it on another item', () => {
    const gate = board()
    expect(send(gate, field('comments', 'k', 'resolved', true), ben)).toBe('kept')
    expect(send(gate, field('comments', 'k', 'resolved', undefined), ben)).toBe('kept')
    expect(send(gate, field('comments', 'k', 'item', 'a'))).toBe('forgedAuthor:item')
  })

  test('G16 no item passes for a deleted comment', () => {
    const note = { kind: 'note', box: [0, 0, 9, 9], z: 'a0', author: 'ada', createdAt: 1 }
    expect(send(board(), put('items', 'comments/k', note))).toBe('badRecord:items.id')
  })
})

describe('G17 reactions', () => {
  const react =
    (key: string, isOn = true): Write =>
    (doc) => {
      const reactions = doc.getMap<Y.Map<Y.Map<unknown>>>('items').get('n')?.get('reactions')
      if (isOn) reactions?.set(key, true)
      else reactions?.delete(key)
    }
  const change = { origin: 'x', label: 'x' }
  const put = (reactions: Record<string, true>) => (doc: Y.Doc) =>
    addItems(doc, [newNote({ id: 'n', author: 'ada', reactions })], change)

  /** A note of Ada's as our client makes it, with one reaction of Ben's. */
  function withReaction(): Gate {
    const gate = makeBoard()
    expect(send(gate, put({}))).toBe('kept')
    expect(send(gate, react('ben:love'), ben)).toBe('kept')
    return gate
  }

  test('G17 one reacts in one’s own name only', () => {
    expect(send(withReaction(), react('ada:love'))).toBe('kept')
    expect(send(withReaction(), react('ben:idea'))).toBe('forgedAuthor:reactions')
    expect(send(withReaction(), react('ben:idea'), facilitator)).toBe('forgedAuthor:reactions')
    expect(send(withReaction(), react('idea'))).toBe('forgedAuthor:reactions')
  })

  test("G17 one takes back one's own reactions only", () => {
    expect(send(withReaction(), react('ben:love', false), ben)).toBe('kept')
    expect(send(withReaction(), react('ben:love', false))).toBe('forgedAuthor:reactions')
    expect(send(withReaction(), react('ben:love', false), facilitator)).toBe(
      'forgedAuthor:reactions',
    )
  })

  test('G17 a new note has reactions of its sender only', () => {
    expect(send(makeBoard(), put({ 'ada:love': true }))).toBe('kept')
    expect(send(makeBoard(), put({ 'ben:love': true }))).toBe('forgedAuthor:reactions')
  })

  test('G17 a deleted note comes back with the reactions it had and no others', () => {
    const gate = withReaction()
    expect(send(gate, remove('items', 'n'))).toBe('kept')
    expect(send(gate, put({ 'ben:love': true, 'ben:idea': true }))).toBe('forgedAuthor:reactions')
    expect(send(gate, put({ 'ben:love': true }))).toBe('kept')
  })

  test('G17 replacing a note or its map forges no reaction', () => {
    const map = (doc: Y.Doc) => {
      const forged = new Y.Map([['ben:idea', true]])
      doc.getMap<Y.Map<unknown>>('items').get('n')?.set('reactions', forged)
    }
    expect(send(withReaction(), map)).toBe('forgedAuthor:reactions')
    expect(send(withReaction(), put({ 'ben:idea': true }))).toBe('forgedAuthor:reactions')
  })

  test('G17 two who make the map of a foreign note at once are both kept', () => {
    const gate = makeBoard()
    const copies = [copyOf(gate.doc), copyOf(gate.doc)]
    const fates = ['ada', 'ben'].map((who, index) => {
      const copy = copies[index]
      if (!copy) return ''
      const update = copy.edit(() =>
        copy.note('a').set('reactions', new Y.Map([[`${who}:love`, true]])),
      )
      return gate.send(update, contextOf(who))
    })
    expect(fates).toEqual(['kept', 'kept'])
  })
})

test('every root of a board is judged by somebody', () => {
  expect(boardRoots).toEqual(['items', 'clusters', 'comments', 'strategy'])
})
