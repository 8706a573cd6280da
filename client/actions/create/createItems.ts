import { texts } from '#client/texts'
import { addItems, type Item, type PenPoint, shapeSize } from '#shared/board'
import type { Box, Point } from '#shared/geometry'
import type { ActionContext } from '../action.ts'
import { boardAction } from '../boardAction.ts'
import { hasRoomForNotes, middleOfView } from '../newNote.ts'
import { type ArrowTarget, newArrow, newShape, newSticker, newStroke, newText } from './newItem.ts'

/** Where a new text begins; how wide it wraps, if that was drawn. */
export interface TextPlace extends Point {
  readonly w?: number
}

/** Makes an empty text at a board point and starts typing into it. One that stays empty goes away by itself. */
export const createTextAt = boardAction<TextPlace>({
  name: 'createText',
  label: () => texts.action_createText(),
  adds: () => ['text'],
  isPossible: hasRoomForNotes,
  run: (context, { w, ...at }, change) => {
    const item = newText(context, at, w)
    addItems(context.board, [item], change)
    context.view.setState({ selection: new Set([item.id]), editing: item.id, tool: 'select' })
  },
})

/** Makes a shape in a box (board units) and selects it. */
export const createShapeIn = boardAction<Box>({
  name: 'createShape',
  label: () => texts.action_createShape(),
  adds: () => ['shape'],
  isPossible: hasRoomForNotes,
  run: (context, box, change) => put(context, newShape(context, box), change),
})

/** Makes an arrow between two targets and selects it. */
export const createArrowBetween = boardAction<{
  readonly from: ArrowTarget
  readonly to: ArrowTarget
}>({
  name: 'createArrow',
  label: () => texts.action_createArrow(),
  adds: () => ['arrow'],
  isPossible: hasRoomForNotes,
  run: (context, { from, to }, change) => put(context, newArrow(context, from, to), change),
})

/** Makes a stroke of the way of a pen. The pen stays in the hand. */
export const createStroke = boardAction<readonly PenPoint[]>({
  name: 'createStroke',
  label: () => texts.action_createStroke(),
  adds: () => ['stroke'],
  isPossible: hasRoomForNotes,
  run: (context, way, change) => {
    if (way.length > 0) addItems(context.board, [newStroke(context, way)], change)
  },
})

/** Puts a sticker with its middle at a board point. It stays in the hand, for the next one. */
export const createStickerAt = boardAction<Point>({
  name: 'createSticker',
  label: () => texts.action_createSticker(),
  adds: () => ['sticker'],
  isPossible: hasRoomForNotes,
  run: (context, middle, change) => addItems(context.board, [newSticker(context, middle)], change),
})

/** The same in the middle of the view, for who works without a pointer. */
export const createTextHere = boardAction({
  name: 'createTextHere',
  label: () => texts.action_createText(),
  adds: () => ['text'],
  isPossible: hasRoomForNotes,
  run: (context) => {
    const { x, y } = middleOfView(context.view.getState())
    createTextAt.run(context, { x: x - 160, y })
  },
})

export const createShapeHere = boardAction({
  name: 'createShapeHere',
  label: () => texts.action_createShape(),
  adds: () => ['shape'],
  isPossible: hasRoomForNotes,
  run: (context) => createShapeIn.run(context, shapeBoxAt(middleOfView(context.view.getState()))),
})

export const createStickerHere = boardAction({
  name: 'createStickerHere',
  label: () => texts.action_createSticker(),
  adds: () => ['sticker'],
  isPossible: hasRoomForNotes,
  run: (context, _args, change) =>
    put(context, newSticker(context, middleOfView(context.view.getState())), change),
})

/** The box of a shape that was not drawn, its middle at a board point. */
export function shapeBoxAt({ x, y }: Point): Box {
  const { w, h } = shapeSize
  return { x: Math.round(x - w / 2), y: Math.round(y - h / 2), w, h }
}

function put(context: ActionContext, item: Item, change: Parameters<typeof addItems>[2]): void {
  addItems(context.board, [item], change)
  context.view.setState({ selection: new Set([item.id]), editing: undefined, tool: 'select' })
}
