import type { InputEvent, Modifiers, PointerPart } from '#client/input'
import { type BoardIndex, createToolMachine } from '#client/tools'
import type { View } from '#client/view'
import { compareByStack } from '#shared/board'
import { boxContainsPoint, boxesIntersect, type Point, screenToBoard } from '#shared/geometry'
import { makeContext } from '../helpers/makeContext.ts'

type Given = NonNullable<Parameters<typeof makeContext>[0]>
type How = Partial<Modifiers> & Partial<Pick<PointerPart, 'button' | 'device'>>

/** A hand at a board, in words: `hand.down(10, 10).to(200, 10).up()`. Coordinates are px on the canvas. */
export function makeHand(given: Given = {}) {
  const world = makeContext(given)
  const machine = createToolMachine(world.context, indexOf(world.view))
  let at: Point = { x: 0, y: 0 }
  let held: How = {}

  function send(kind: 'pointerDown' | 'pointerMove' | 'pointerUp' | 'doubleClick') {
    const { button = 'primary', device = 'mouse', ...keys } = held
    const modifiers = { shift: false, mod: false, alt: false, space: false, ...keys }
    const boardPoint = screenToBoard(world.view.getState().camera, at)
    machine.handle({ kind, screenPoint: at, boardPoint, button, device, modifiers })
    return hand
  }

  const hand = {
    down: (x: number, y: number, how: How = {}) => {
      at = { x, y }
      held = how
      return send('pointerDown')
    },
    to: (x: number, y: number) => {
      at = { x, y }
      return send('pointerMove')
    },
    up: () => send('pointerUp'),
    click: (x: number, y: number, how: How = {}) => hand.down(x, y, how).up(),
    doubleClick: (x: number, y: number) => {
      hand.click(x, y).click(x, y)
      return send('doubleClick')
    },
    feel: (event: InputEvent) => {
      machine.handle(event)
      return hand
    },
    path: () => machine.path(),
    close: () => machine.close(),
  }
  return { ...world, hand, selected: () => [...world.view.getState().selection].sort() }
}

/** The plainest index there can be. */
function indexOf(view: View): BoardIndex {
  const stack = () => [...view.getState().items.values()].sort(compareByStack)
  return {
    itemsIn: (box) => stack().filter((item) => boxesIntersect(item.box, box)),
    topItemAt: (point) => stack().findLast((item) => boxContainsPoint(item.box, point)),
  }
}
