import { expect, test } from 'vitest'
import {
  type ClipboardPart,
  copiedData,
  cutSelection,
  pasteData,
  pasteHere,
  pasteItems,
  pasteNotes,
  redo,
  undo,
} from '#client/actions'
import { readClip, toClip, zoneOf } from '#shared/board'
import { boxesIntersect } from '#shared/geometry'
import { limits } from '#shared/protocol'
import { until } from '../../helpers/until.ts'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession, makeZone } from '../helpers/makeSession.ts'

const data = (text: string, html = '', clip = '') => ({ text, html, clip })
type World = ReturnType<typeof makeContext>
const items = ({ view }: World) => [...view.getState().items.values()]
const lines = (count: number) => Array.from({ length: count }, (_, i) => ({ text: `line ${i}` }))

test('what is copied has its words in reading order, and comes back from the HTML on another board', () => {
  const notes = [
    makeNote({ id: 'b', x: 300, text: 'second <b>' }),
    makeNote({ id: 'a', text: 'first' }),
  ]
  const from = makeContext({ notes, selection: new Set(['a', 'b']) })
  const copied = copiedData(from.context)
  expect(copied?.text).toBe('first\nsecond <b>')
  expect(copied?.html).toContain('second &lt;b&gt;')
  const to = makeContext({ pointer: { x: 500, y: 400 } })
  pasteData.run(to.context, { data: data('', copied?.html ?? '') })
  expect(items(to).map(({ text, author, box }) => [text, author, box.x, box.y])).toEqual([
    ['first', 'anna', 250, 300],
    ['second <b>', 'anna', 550, 300],
  ])
  expect(to.view.getState().selection.size).toBe(2)
  undo.run(to.context)
  expect(items(to)).toEqual([])
})

test('pasted over itself it is shifted, so that both are seen', () => {
  const world = makeContext({ notes: [makeNote()], pointer: { x: 100, y: 100 } })
  const clip = readClip(toClip([makeNote()]))
  if (clip.ok) pasteItems.run(world.context, { clip: clip.value })
  expect(items(world).map(({ box }) => box.x)).toEqual([0, 24])
})

test('a forged or foreign clip is refused with a word; nothing changes', () => {
  const world = makeContext()
  const forged = JSON.stringify({
    format: 'accord-clip',
    version: 1,
    items: [{ kind: 'note', id: 1 }],
  })
  pasteData.run(world.context, { data: data('words', '', forged) })
  pasteData.run(world.context, {
    data: data('words', '<div data-accord-clip="%E0%A4%A"></div>', '{'),
  })
  expect(items(world)).toEqual([])
  expect(world.view.getState().remark).toEqual({ reason: 'unreadable' })
})

test('one line is a note, several are asked about, nothing is nothing, 30 MB are too much', () => {
  const world = makeContext({ pointer: { x: 100, y: 100 } })
  const { context, view } = world
  pasteData.run(context, { data: data('  one line ') })
  expect(items(world).map(({ text }) => text)).toEqual(['one line'])
  pasteData.run(context, { data: data('two\nlines') })
  expect(view.getState().overlay).toMatchObject({ kind: 'paste', text: 'two\nlines' })
  pasteData.run(context, { data: data(' \n ') })
  expect(view.getState().remark).toEqual({ reason: 'nothing' })
  pasteData.run(context, { data: data('x'.repeat(30_000_000)) })
  expect(view.getState().remark).toEqual({ reason: 'tooLarge' })
  expect(items(world).length).toBe(1)
})

test('5,000 notes go onto the board in slices, cover nothing, and are one undo step and one redo step', async () => {
  const world = makeContext({ notes: [makeNote({ text: 'here before' })] })
  const { context, view, board } = world
  const sizes: number[] = []
  board.on('update', (update) => sizes.push(update.length))
  let isDone = false
  const onDone = () => {
    isDone = true
  }
  pasteNotes.run(context, { notes: lines(5000), onDone })
  expect(view.getState().overlay).toMatchObject({ kind: 'busy', count: 5000 })
  await until(() => isDone)
  expect(view.getState().overlay).toBeUndefined()
  expect(items(world).length).toBe(5001)
  const [before, ...pasted] = items(world)
  expect(pasted.some(({ box }) => before && boxesIntersect(box, before.box))).toBe(false)
  undo.run(context)
  expect(items(world).map(({ text }) => text)).toEqual(['here before'])
  expect(view.getState().canUndo).toBe(false)
  redo.run(context)
  expect(items(world).length).toBe(5001)
  // Half of a live update: beyond it a new connection would have to carry the paste.
  expect(Math.max(...sizes)).toBeLessThan(32_000)
}, 60_000)

test('where there is no room for all nothing is pasted, and it is said how many fit', () => {
  const world = makeContext()
  pasteNotes.run(world.context, { notes: lines(limits.itemsPerBoard + 1) })
  expect(items(world)).toEqual([])
  const { itemsPerBoard: room } = limits
  expect(world.view.getState().remark).toEqual({ reason: 'noRoom', count: room + 1, room })
})

test('lines pasted in a zone lie in its free places, and take its colour', () => {
  const zones = [makeZone({ w: 1000, h: 800, color: 'green' })]
  const notes = [makeNote({ x: 40, y: 140 })]
  const world = makeContext({ notes, session: makeSession({ zones }), pointer: { x: 500, y: 400 } })
  pasteNotes.run(world.context, { notes: lines(7) })
  const pasted = items(world).slice(1)
  expect(new Set(pasted.map((item) => zoneOf(item, zones)?.id))).toEqual(new Set(['z1']))
  expect(new Set(pasted.map((item) => item.color))).toEqual(new Set(['green']))
})

test('more lines than a zone has room for go beside it, into no other zone', () => {
  const zones = [makeZone(), makeZone({ id: 'z2', x: 1080 })]
  const world = makeContext({ session: makeSession({ zones }), pointer: { x: 500, y: 400 } })
  pasteNotes.run(world.context, { notes: lines(40) })
  expect(items(world).filter((item) => zoneOf(item, zones) !== undefined)).toEqual([])
})

test('a viewer pastes nothing and is told why', () => {
  const world = makeContext({ role: 'viewer' })
  pasteData.run(world.context, { data: data('words') })
  expect(items(world)).toEqual([])
  expect(world.view.getState().remark).toEqual({ reason: 'viewersRead' })
})

test('a cut from a menu takes off only what is in the clipboard', async () => {
  const written: string[] = []
  let isAllowed = false
  const clipboard: ClipboardPart = {
    write: async (data) => isAllowed && written.push((await data).text) > 0,
    read: () => Promise.resolve(undefined),
    writeText: () => Promise.resolve(true),
    writePicture: () => Promise.resolve(true),
  }
  const world = makeContext({ notes: [makeNote({ text: 'cut' })], selection: new Set(['n1']) })
  const context = { ...world.context, clipboard }
  cutSelection.run(context)
  pasteHere.run(context)
  await until(() => world.view.getState().remark !== undefined)
  expect(world.view.getState().remark).toEqual({ reason: 'useKeys' })
  expect(items(world).length).toBe(1)
  isAllowed = true
  cutSelection.run(context)
  await until(() => items(world).length === 0)
  expect(written).toEqual(['cut'])
})
