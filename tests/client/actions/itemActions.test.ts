import { describe, expect, test } from 'vitest'
import {
  bringForward,
  commitText,
  connectSelection,
  convertActions,
  createTextAt,
  deleteSelection,
  duplicateSelection,
  editText,
  sendBackward,
  sendToBack,
  styleSelection,
  undo,
} from '#client/actions'
import { addItems, compareByStack } from '#shared/board'
import { itemsOfEveryKind } from '../../helpers/itemsOfEveryKind.ts'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'

const notes = [
  makeNote({ id: 'a' }),
  makeNote({ id: 'b', x: 400, z: 'a1' }),
  makeNote({ id: 'c', x: 800, z: 'a2' }),
]
const stackOf = ({ view }: ReturnType<typeof makeContext>) =>
  [...view.getState().items.values()].sort(compareByStack).map(({ id }) => id)

describe('order', () => {
  test('to the back, under everything', () => {
    const world = makeContext({ notes, selection: new Set(['c']) })
    sendToBack.run(world.context)
    expect(stackOf(world)).toEqual(['c', 'a', 'b'])
  })

  test('one step up and one step down lead back', () => {
    const world = makeContext({ notes, selection: new Set(['a']) })
    bringForward.run(world.context)
    expect(stackOf(world)).toEqual(['b', 'a', 'c'])
    sendBackward.run(world.context)
    expect(stackOf(world)).toEqual(['a', 'b', 'c'])
  })

  test('several pass the next one together, in their own order', () => {
    const world = makeContext({ notes, selection: new Set(['a', 'b']) })
    bringForward.run(world.context)
    expect(stackOf(world)).toEqual(['c', 'a', 'b'])
    bringForward.run(world.context)
    expect(stackOf(world)).toEqual(['c', 'a', 'b'])
  })
})

describe('arrows', () => {
  const connected = () => {
    const world = makeContext({ notes, selection: new Set(['a', 'b', 'c']) })
    connectSelection.run(world.context)
    const arrows = () =>
      [...world.view.getState().items.values()].flatMap((item) =>
        item.kind === 'arrow' ? [item] : [],
      )
    return { ...world, arrows }
  }

  test('connect what is selected in the order of selection, by one undo step', () => {
    const { arrows, context } = connected()
    expect(arrows().map(({ from, to }) => [from.item, to.item])).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ])
    undo.run(context)
    expect(arrows()).toEqual([])
  })

  test('of a copy hold on to the copies', () => {
    const { view, context, arrows } = connected()
    const [first] = arrows()
    view.setState({ selection: new Set(['a', 'b', first?.id ?? '']) })
    duplicateSelection.run(context)
    const copy = arrows().find(({ id }) => view.getState().selection.has(id))
    expect(
      [copy?.from.item, copy?.to.item].every((id) => view.getState().selection.has(id ?? '')),
    ).toBe(true)
  })

  test('stay where they are when their note is deleted, and undo binds them again', () => {
    const { view, context, arrows } = connected()
    const before = arrows().map(({ box }) => box)
    view.setState({ selection: new Set(['b']) })
    deleteSelection.run(context)
    expect(arrows().map(({ box }) => box)).toEqual(before)
    expect(arrows().map(({ from, to }) => [from.item, to.item])).toEqual([
      ['a', undefined],
      [undefined, 'c'],
    ])
    undo.run(context)
    expect(arrows().map(({ from, to }) => [from.item, to.item])).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ])
  })
})

describe('texts', () => {
  test('are as high as their words, and one undo takes back both', () => {
    const { context, view, item } = makeContext()
    createTextAt.run(context, { x: 0, y: 0, w: 100 })
    const id = view.getState().editing ?? ''
    const low = item(id)?.box.h ?? 0
    editText.run(context, { id, text: 'many words that need several lines' })
    expect(item(id)?.box.h).toBeGreaterThan(2 * low)
    expect(item(id)?.box.w).toBe(100)
  })

  test('that stay empty go away by themselves', () => {
    const { context, view, ids } = makeContext()
    createTextAt.run(context, { x: 0, y: 0 })
    expect(ids()).toHaveLength(1)
    commitText.run(context, { id: view.getState().editing ?? '' })
    expect(ids()).toEqual([])
  })
})

test('a look goes to the kinds that have it, and letters of another size get their height', () => {
  const { context, board, view, item } = makeContext({ notes })
  const { shape, text } = itemsOfEveryKind
  addItems(board, [shape, text], { origin: context.origin, label: 'test' })
  view.setState({ selection: new Set(['a', 'shape', 'text']) })
  styleSelection.run(context, { form: 'ellipse', size: 72 })
  expect(item('shape')).toMatchObject({ form: 'ellipse' })
  expect(item('text')).toMatchObject({ size: 72 })
  expect(item('text')?.box.h).toBeGreaterThan(text.box.h)
  expect(item('a')).toEqual(notes[0])
})

describe('turning into another kind', () => {
  const [toNote, toText, toShape] = convertActions

  test('words, author and id stay', () => {
    const mine = makeNote({ id: 'a', text: 'Keep me', color: 'teal' })
    const { context, item } = makeContext({ notes: [mine], selection: new Set(['a']) })
    toText.run(context)
    expect(item('a')).toMatchObject({
      kind: 'text',
      text: 'Keep me',
      author: 'anna',
      color: 'teal',
    })
    toShape.run(context)
    expect(item('a')).toMatchObject({ kind: 'shape', text: 'Keep me', color: 'teal' })
    toNote.run(context)
    expect(item('a')).toMatchObject({ kind: 'note', text: 'Keep me', color: 'teal' })
  })

  test('is one undo step', () => {
    const mine = makeNote({ id: 'a', text: 'Keep me' })
    const { context, item } = makeContext({ notes: [mine], selection: new Set(['a']) })
    const before = item('a')
    toText.run(context)
    undo.run(context)
    expect(item('a')).toEqual(before)
  })

  test('is not offered for others’ words', () => {
    const theirs = makeNote({ id: 'a', author: 'ben' })
    const { context } = makeContext({ notes: [theirs], selection: new Set(['a']) })
    expect(toText.isPossible(context)).toBe(false)
  })
})
