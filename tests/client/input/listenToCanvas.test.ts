import { expect, test } from 'vitest'
import { type InputEvent, listenToCanvas } from '#client/input'
import { createView } from '#client/view'
import { FakeElement, textField } from './fakeElement.ts'

function listen() {
  const element = new FakeElement()
  const view = createView({ workshopId: 'w', participantId: 'p', role: 'viewer' })
  const heard: InputEvent[] = []
  const stop = listenToCanvas(element.asElement(), view, (event) => heard.push(event))
  return { element, view, heard, stop, kinds: () => heard.map(({ kind }) => kind) }
}

const mouse = {
  pointerId: 1,
  pointerType: 'mouse',
  button: 0,
  clientX: 150,
  clientY: 120,
  altKey: false,
}
const finger = (pointerId: number, clientX: number) => ({
  ...mouse,
  pointerId,
  pointerType: 'touch',
  clientX,
})

test('a pointer says where it is on the canvas and on the board, and with which keys', () => {
  const { element, view, heard } = listen()
  view.setState({ camera: { x: 1000, y: 0, zoom: 2 } })
  element.fire('pointerdown', { ...mouse, button: 2, shiftKey: true, metaKey: true })
  expect(heard).toEqual([
    {
      kind: 'pointerDown',
      screenPoint: { x: 100, y: 100 },
      boardPoint: { x: 1050, y: 50 },
      device: 'mouse',
      button: 'secondary',
      modifiers: { shift: true, mod: true, alt: false, space: false },
    },
  ])
})

test('a move tells where the pointer was since the last one, the last of which is the move itself', () => {
  const { element, heard } = listen()
  const spots = [160, 170, 180].map((clientX, i) => ({
    ...{ ...mouse, pointerType: 'pen', clientX, pressure: (i + 1) / 4 },
  }))
  element.fire('pointermove', { ...mouse, ...spots[2], getCoalescedEvents: () => spots })
  element.fire('pointermove', { ...mouse, getCoalescedEvents: () => [mouse] })
  element.fire('pointermove', mouse)
  expect(heard.map((event) => 'between' in event && event.between)).toEqual([
    [
      { boardPoint: { x: 110, y: 100 }, pressure: 0.25 },
      { boardPoint: { x: 120, y: 100 }, pressure: 0.5 },
    ],
    false,
    false,
  ])
  expect(heard[0]).toMatchObject({ boardPoint: { x: 130, y: 100 }, pressure: 0.75 })
})

test('a press captures the pointer, takes the focus and keeps it from wandering', () => {
  const { element } = listen()
  expect(element.fire('pointerdown', mouse)).toBe(false)
  expect(element).toMatchObject({ captured: 1, hasFocus: true, style: { touchAction: 'none' } })
})

test('a press in a text field over the canvas belongs to the field, and so does its release', () => {
  const { element, heard } = listen()
  expect(element.fire('pointerdown', { ...mouse, target: textField })).toBe(true)
  element.fire('pointerup', mouse)
  expect(heard).toEqual([])
})

test('two quick clicks in one place are a double click; a third begins anew', () => {
  const { element, kinds } = listen()
  const clickAt = (timeStamp: number, clientX = 150) => {
    element.fire('pointerdown', { ...mouse, clientX, timeStamp })
    element.fire('pointerup', { ...mouse, clientX, timeStamp })
  }
  const doubles = () => kinds().filter((kind) => kind === 'doubleClick').length
  clickAt(1000)
  clickAt(1600)
  expect(doubles()).toBe(0)
  clickAt(1700)
  expect(doubles()).toBe(1)
  clickAt(1800)
  expect(doubles()).toBe(1)
  clickAt(1900, 170)
  expect(doubles()).toBe(1)
})

test('a second finger ends what the first was doing and makes a pinch of both', () => {
  const { element, heard, kinds } = listen()
  element.fire('pointerdown', finger(1, 150))
  element.fire('pointerdown', finger(2, 250))
  expect(kinds()).toEqual(['pointerDown', 'pointerCancel', 'pinchStart'])
  expect(heard[2]).toMatchObject({ screenPoint: { x: 150, y: 100 }, distance: 100 })
  element.fire('pointermove', finger(2, 350))
  expect(heard[3]).toEqual({
    kind: 'pinchMove',
    screenPoint: { x: 200, y: 100 },
    distance: 200,
  })
  element.fire('pointerup', finger(1, 150))
  expect(kinds().at(-1)).toBe('pinchEnd')
})

test('the finger that stays after a pinch does nothing until it is lifted', () => {
  const { element, heard, kinds } = listen()
  element.fire('pointerdown', finger(1, 150))
  element.fire('pointerdown', finger(2, 250))
  element.fire('pointerup', finger(2, 250))
  heard.length = 0
  element.fire('pointermove', finger(1, 400))
  element.fire('pointerup', finger(1, 400))
  expect(heard).toEqual([])
  element.fire('pointerdown', finger(3, 150))
  expect(kinds()).toEqual(['pointerDown'])
})

test('a third finger stops the pinch, lifting it begins a new one without a jump', () => {
  const { element, heard } = listen()
  for (const [id, x] of [
    [1, 150],
    [2, 250],
    [3, 450],
  ] as const)
    element.fire('pointerdown', finger(id, x))
  expect(heard.at(-1)).toEqual({ kind: 'pinchEnd' })
  element.fire('pointerup', finger(1, 150))
  expect(heard.at(-1)).toMatchObject({ kind: 'pinchStart', distance: 200 })
})

test('a pointer the browser takes away is given up; losing the capture after release says nothing', () => {
  const { element, kinds } = listen()
  element.fire('pointerdown', mouse)
  element.fire('pointercancel', mouse)
  element.fire('lostpointercapture', mouse)
  element.fire('pointerdown', mouse)
  element.fire('pointerup', mouse)
  element.fire('lostpointercapture', mouse)
  expect(kinds()).toEqual(['pointerDown', 'pointerCancel', 'pointerDown', 'pointerUp'])
})

test('space is the hand while it is held, but stays a space in text', () => {
  const { element, heard } = listen()
  const press = () => {
    element.fire('pointerdown', mouse)
    const down = heard.at(-1)
    element.fire('pointerup', mouse)
    return down && 'modifiers' in down && down.modifiers.space
  }
  expect(element.fire('keydown', { code: 'Space', key: ' ', target: textField })).toBe(true)
  expect(press()).toBe(false)
  expect(element.fire('keydown', { code: 'Space', key: ' ' })).toBe(false)
  expect(press()).toBe(true)
  element.fire('blur')
  expect(press()).toBe(false)
})

test.each([
  ['px', { deltaX: 3, deltaY: 7, deltaMode: 0 }, { x: 3, y: 7 }],
  ['lines', { deltaX: 0, deltaY: 3, deltaMode: 1 }, { x: 0, y: 48 }],
  ['pages', { deltaX: 0, deltaY: 1, deltaMode: 2 }, { x: 0, y: 600 }],
  ['shift', { deltaX: 0, deltaY: 9, deltaMode: 0, shiftKey: true }, { x: 9, y: 0 }],
])('a wheel that counts in %s gives px and does not scroll the page', (_unit, fields, delta) => {
  const { element, heard } = listen()
  expect(element.fire('wheel', { ...mouse, shiftKey: false, ctrlKey: true, ...fields })).toBe(false)
  expect(heard).toEqual([{ kind: 'wheel', screenPoint: { x: 100, y: 100 }, delta, isZoom: true }])
})

test('Escape is heard, except where somebody is typing', () => {
  const { element, kinds } = listen()
  element.fire('keydown', { key: 'Escape', target: textField })
  element.fire('keydown', { key: 'Escape', isComposing: true })
  expect(kinds()).toEqual([])
  element.fire('keydown', { key: 'Escape' })
  expect(kinds()).toEqual(['escape'])
})

test('a trackpad pinch in Safari is a pinch', () => {
  const { element, heard } = listen()
  expect(element.fire('gesturestart', { clientX: 150, clientY: 120, scale: 1 })).toBe(false)
  element.fire('gesturechange', { clientX: 150, clientY: 120, scale: 1.5 })
  element.fire('gestureend', { clientX: 150, clientY: 120, scale: 1.5 })
  expect(heard.map((event) => ('distance' in event ? event.distance : event.kind))).toEqual([
    1,
    1.5,
    'pinchEnd',
  ])
})

test('after stopping nothing is heard', () => {
  const { element, heard, stop } = listen()
  stop()
  for (const type of ['pointerdown', 'pointermove', 'wheel', 'keydown', 'gesturestart'])
    element.fire(type, { ...mouse, key: 'Escape' })
  expect(heard).toEqual([])
})

test('a right click ends its press and asks for the menu; the browser does not show its own', () => {
  const { element, heard } = listen()
  const rightClick = { ...mouse, button: 2 }
  element.fire('pointerdown', rightClick)
  expect(element.fire('contextmenu', rightClick)).toBe(false)
  const point = { x: 100, y: 100 }
  expect(heard.slice(1)).toEqual([
    { kind: 'pointerCancel' },
    { kind: 'contextMenu', screenPoint: point, boardPoint: point },
  ])
})

test('the menu key and a touch have their own way to the menu', () => {
  const { element, kinds } = listen()
  expect(element.fire('contextmenu', { ...mouse, button: 0 })).toBe(false)
  expect(element.fire('contextmenu', { ...mouse, button: 2, pointerType: 'touch' })).toBe(false)
  expect(kinds()).toEqual([])
})
