import { expect, test } from 'vitest'
import { listenToKeys } from '#client/input'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { FakeElement, textField } from './fakeElement.ts'

function keysAt(given: Parameters<typeof makeContext>[0]) {
  const world = makeContext(given)
  const [page, canvas] = [new FakeElement(), new FakeElement()]
  const stop = listenToKeys({ canvas: canvas.asElement(), page, context: world.context })
  /** @returns whether the press was taken; the canvas has the focus unless told otherwise */
  const press = (key: string, fields: object = {}) =>
    !page.fire('keydown', { key, code: '', composedPath: () => [canvas, page], ...fields })
  return { ...world, press, stop }
}

const elsewhere = { composedPath: () => [] }

test('N makes a note while the canvas has the focus, and only then', () => {
  const { press, ids } = keysAt({})
  expect(press('n', elsewhere)).toBe(false)
  expect(press('n', { target: textField })).toBe(false)
  expect(press('n', { isComposing: true })).toBe(false)
  expect(ids()).toEqual([])
  expect(press('n')).toBe(true)
  expect(ids()).toEqual(['new1'])
})

test('undo and redo work wherever the focus is, except in text', () => {
  const { press, ids, view } = keysAt({})
  press('n')
  expect(press('z', { ctrlKey: true, target: textField, ...elsewhere })).toBe(false)
  expect(press('z', { ctrlKey: true, ...elsewhere })).toBe(true)
  expect(ids()).toEqual([])
  expect(press('Z', { metaKey: true, shiftKey: true })).toBe(true)
  expect(ids()).toEqual(['new1'])
  expect(view.getState().canRedo).toBe(false)
})

test('a key whose action is not possible is left to the browser', () => {
  const { press } = keysAt({})
  expect(press('Delete')).toBe(false)
  expect(press('ArrowLeft')).toBe(false)
  expect(press('z', { ctrlKey: true })).toBe(false)
})

test.each([
  [{}, 8],
  [{ shiftKey: true }, 64],
  [{ altKey: true }, 1],
])('arrow keys move the selection: with %j by %i', (modifiers, step) => {
  const { press, item } = keysAt({ notes: [makeNote()], selection: new Set(['n1']) })
  press('ArrowRight', modifiers)
  press('ArrowUp', modifiers)
  expect(item('n1')?.box).toMatchObject({ x: step, y: -step })
  expect(press('ArrowUp', { ...modifiers, ctrlKey: true })).toBe(false)
})

test.each([
  ['v', {}, 'select'],
  ['h', {}, 'hand'],
  ['H', {}, 'hand'],
] as const)('%s takes a tool', (key, fields, tool) => {
  const { press, view } = keysAt({ tool: 'note' })
  press(key, fields)
  expect(view.getState().tool).toBe(tool)
})

test('Shift and a digit zoom on every layout', () => {
  const { press, view } = keysAt({ camera: { x: 0, y: 0, zoom: 0.3 } })
  expect(press(')', { code: 'Digit0', shiftKey: true })).toBe(true)
  expect(view.getState().camera.zoom).toBe(1)
  view.setState({ camera: { x: 0, y: 0, zoom: 0.3 } })
  expect(press('=', { code: 'Digit0', shiftKey: true })).toBe(true)
  expect(view.getState().camera.zoom).toBe(1)
})

test('Delete takes the selection off the board; a viewer’s keys write nothing', () => {
  const given = { notes: [makeNote()], selection: new Set(['n1']) }
  const participant = keysAt(given)
  participant.press('Delete')
  expect(participant.ids()).toEqual([])
  const viewer = keysAt({ ...given, role: 'viewer' })
  for (const key of ['Delete', 'n', 'ArrowLeft', 'Enter', ']']) viewer.press(key)
  expect(viewer.ids()).toEqual(['n1'])
  expect(viewer.item('n1')?.box.x).toBe(0)
})

test('a key that may not do its work says why; one with nothing to do says nothing', () => {
  const { press, view } = keysAt({ notes: [makeNote()], role: 'viewer' })
  for (const key of ['Delete', 'ArrowLeft', 'Enter']) press(key)
  expect(view.getState().remark).toBeUndefined()
  for (const key of ['Delete', 'ArrowLeft', 'Enter', 'n']) {
    view.setState({ selection: new Set(['n1']), remark: undefined })
    expect(press(key)).toBe(false)
    expect(view.getState().remark).toEqual({ reason: 'viewersRead' })
  }
})

test('after stopping no key is heard', () => {
  const { press, stop, ids } = keysAt({})
  stop()
  press('n')
  expect(ids()).toEqual([])
})
