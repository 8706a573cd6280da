import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  addItems,
  cutText,
  deleteItems,
  editItemText,
  moveItems,
  observeItems,
  readItem,
  readItems,
  recolorItems,
  restackItems,
  undoableTypes,
} from '#shared/board'
import { limits } from '#shared/protocol'
import { change, newNote } from './makers.ts'

describe('items in the document', () => {
  it('come back as they were put in', () => {
    const doc = new Y.Doc()
    const note = newNote({ id: 'n', text: 'שלום 👋', color: 'teal', cluster: 'c' })
    addItems(doc, [note], change)
    expect(readItem(doc, 'n')).toEqual(note)
  })

  it('keep fields this version does not know', () => {
    const doc = new Y.Doc()
    addItems(doc, [{ ...newNote({ id: 'n' }), mood: { deep: [1] } }], change)
    moveItems(doc, [['n', { x: 5, y: 6, w: 200, h: 200 }]], change)
    expect(fieldsOf(doc, 'n').get('mood')).toEqual({ deep: [1] })
  })

  it('are left out of the reading, but not of the document, when they cannot be read', () => {
    const doc = new Y.Doc()
    addItems(doc, [newNote({ id: 'good' })], change)
    doc.getMap('items').set('text', 'not a map')
    doc.getMap('items').set('far', new Y.Map([['kind', 'note']]))
    addItems(doc, [{ ...newNote({ id: 'later' }), kind: 'hologram' }], change)
    fieldsOf(doc, 'far').set('box', [1, 2, Number.NaN, 4])
    expect(readItems(doc).map((item) => item.id)).toEqual(['good'])
    expect(doc.getMap('items').size).toBe(4)
  })

  it('hold a move as one value, so that two people never mix their x and y', () => {
    const [anna, ben] = twoPeople(newNote({ id: 'n' }))
    moveItems(anna, [['n', { x: 100, y: 100, w: 200, h: 200 }]], change)
    moveItems(ben, [['n', { x: -7, y: -7, w: 200, h: 200 }]], change)
    meet(anna, ben)
    expect(readItem(anna, 'n')).toEqual(readItem(ben, 'n'))
    const box = readItem(anna, 'n')?.box
    expect([100, -7]).toContain(box?.x)
    expect(box?.x).toBe(box?.y)
  })

  it('can be recoloured and restacked while somebody else moves them', () => {
    const [anna, ben] = twoPeople(newNote({ id: 'n' }))
    recolorItems(anna, ['n'], 'red', change)
    restackItems(anna, [['n', 'a5']], change)
    moveItems(ben, [['n', { x: 9, y: 9, w: 200, h: 200 }]], change)
    meet(anna, ben)
    expect(readItem(ben, 'n')).toMatchObject({ color: 'red', z: 'a5', box: { x: 9 } })
  })

  it('pass over ids that are gone', () => {
    const doc = new Y.Doc()
    addItems(doc, [newNote({ id: 'n' })], change)
    deleteItems(doc, ['n', 'never'], change)
    moveItems(doc, [['n', { x: 1, y: 1, w: 1, h: 1 }]], change)
    recolorItems(doc, ['n'], 'red', change)
    expect(editItemText(doc, 'n', 'hello', change)).toBe(0)
    expect(readItems(doc)).toEqual([])
  })
})

describe('editItemText', () => {
  it('keeps what two people typed in different places', () => {
    const [anna, ben] = twoPeople(newNote({ id: 'n', text: 'the fitter comes' }))
    editItemText(anna, 'n', 'the friendly fitter comes', change)
    editItemText(ben, 'n', 'the fitter comes on Monday', change)
    meet(anna, ben)
    expect(readItem(anna, 'n')).toMatchObject({ text: 'the friendly fitter comes on Monday' })
    expect(readItem(ben, 'n')).toEqual(readItem(anna, 'n'))
  })

  it.each([
    ['👍', '👎'],
    ['a👍b', 'a👎b'],
    ['👨‍👩‍👧', '👨‍👩‍👦'],
    ['x', ''],
    ['', 'مرحبا'],
  ])('turns %j into exactly %j', (from, to) => {
    const [anna, ben] = twoPeople(newNote({ id: 'n', text: from }))
    editItemText(anna, 'n', to, change)
    meet(anna, ben)
    expect(readItem(ben, 'n')).toMatchObject({ text: to })
  })

  it('writes nothing when nothing changed', () => {
    const [anna] = twoPeople(newNote({ id: 'n', text: 'same' }))
    const before = Y.encodeStateVector(anna)
    editItemText(anna, 'n', 'same', change)
    expect(Y.encodeStateVector(anna)).toEqual(before)
  })

  it('cuts what is too long and says how much', () => {
    const [anna] = twoPeople(newNote({ id: 'n' }))
    const cut = editItemText(anna, 'n', 'x'.repeat(limits.itemTextCharacters + 30), change)
    expect(cut).toBe(30)
    expect(readItem(anna, 'n')?.text).toHaveLength(limits.itemTextCharacters)
  })
})

describe('cutText', () => {
  it('never ends in half an emoji', () => {
    const text = `${'x'.repeat(limits.itemTextCharacters - 1)}😀`
    expect(cutText(text)).toBe('x'.repeat(limits.itemTextCharacters - 1))
  })

  it('replaces lone surrogates, which cannot be stored as UTF-8', () => {
    expect(cutText('a\uD800b')).toBe('a\uFFFDb')
  })
})

describe('observeItems', () => {
  it('reports added, changed and deleted ids with the origin, once per transaction', () => {
    const doc = new Y.Doc()
    const seen: [string[], unknown][] = []
    const stop = observeItems(doc, (ids, origin) => seen.push([[...ids].sort(), origin]))
    addItems(doc, [newNote({ id: 'a' }), newNote({ id: 'b' })], { origin: 1, label: 'add' })
    editItemText(doc, 'a', 'hi', { origin: 2, label: 'edit' })
    deleteItems(doc, ['b'], { origin: 3, label: 'delete' })
    stop()
    deleteItems(doc, ['a'], { origin: 4, label: 'delete' })
    expect(seen).toEqual([
      [['a', 'b'], 1],
      [['a'], 2],
      [['b'], 3],
    ])
  })
})

describe('a change', () => {
  it('can be undone by its own author only', () => {
    const doc = new Y.Doc()
    addItems(doc, [newNote({ id: 'n' })], { origin: 'before', label: 'add' })
    const undo = new Y.UndoManager(undoableTypes(doc), { trackedOrigins: new Set(['anna']) })
    recolorItems(doc, ['n'], 'red', { origin: 'anna', label: 'recolor' })
    moveItems(doc, [['n', { x: 3, y: 3, w: 200, h: 200 }]], { origin: 'ben', label: 'move' })
    undo.undo()
    expect(readItem(doc, 'n')).toMatchObject({ color: 'yellow', box: { x: 3 } })
  })

  it('carries its label in the transaction', () => {
    const doc = new Y.Doc()
    const labels: unknown[] = []
    doc.on('afterTransaction', (transaction) => labels.push(transaction.meta.get('label')))
    addItems(doc, [newNote({ id: 'n' })], { origin: 1, label: 'createNote' })
    expect(labels).toContain('createNote')
  })
})

function fieldsOf(doc: Y.Doc, id: string): Y.Map<unknown> {
  const fields = doc.getMap('items').get(id)
  if (!(fields instanceof Y.Map)) throw new Error(`no item ${id}`)
  return fields
}

/** Two documents that both know the note. */
function twoPeople(note: ReturnType<typeof newNote>): [Y.Doc, Y.Doc] {
  const [anna, ben] = [new Y.Doc(), new Y.Doc()]
  addItems(anna, [note], change)
  meet(anna, ben)
  return [anna, ben]
}

function meet(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
}
