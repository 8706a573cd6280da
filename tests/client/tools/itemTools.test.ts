import { describe, expect, test } from 'vitest'
import { setStyle, setTool, undo } from '#client/actions'
import type { ToolName } from '#client/view'
import { arrowPoints, type Item } from '#shared/board'
import { makeNote } from '../helpers/makeNote.ts'
import { makeHand } from './hand.ts'

function withTool(tool: ToolName, notes: Parameters<typeof makeHand>[0] = {}) {
  const world = makeHand(notes)
  setTool.run(world.context, tool)
  const made = () => [...world.view.getState().items.values()].filter(({ kind }) => kind !== 'note')
  return { ...world, made, tool: () => world.view.getState().tool }
}

const givenUp = { kind: 'escape' } as const

describe.each(['text', 'shape', 'arrow', 'pen', 'sticker'] as const)('the %s tool', (tool) => {
  test('is put down by Escape, and can be taken again at once', () => {
    const { hand, context, tool: now } = withTool(tool)
    hand.feel(givenUp)
    expect(now()).toBe('select')
    expect(hand.path()).toBe('select.idle')
    setTool.run(context, tool)
    expect(hand.path()).toBe(`${tool}.idle`)
  })

  test('given up in the middle writes nothing', () => {
    const { hand, made, view } = withTool(tool)
    hand.down(10, 10).to(200, 100).feel(givenUp)
    expect(made()).toEqual([])
    expect(view.getState().draft).toBeUndefined()
  })

  test('makes one item by one undo step', () => {
    const { hand, made, context } = withTool(tool)
    hand.down(10, 10).to(100, 60).to(200, 100).up()
    expect(made().map(({ kind }) => kind)).toEqual([tool === 'pen' ? 'stroke' : tool])
    undo.run(context)
    expect(made()).toEqual([])
  })
})

test('a note tool put down by Escape can be taken again at once', () => {
  const { hand, context } = withTool('note')
  hand.feel(givenUp)
  setTool.run(context, 'note')
  expect(hand.path()).toBe('note.idle')
})

test('a shape is a draft while it is drawn, with Shift as high as wide', () => {
  const { hand, view, made } = withTool('shape')
  hand.down(0, 0, { shift: true }).to(200, 50)
  const { draft } = view.getState()
  expect(draft?.kind === 'drawing' && draft.item.box).toEqual({ x: 0, y: 0, w: 200, h: 200 })
  expect(made()).toEqual([])
  hand.up()
  expect(made()[0]?.box).toEqual({ x: 0, y: 0, w: 200, h: 200 })
})

test('a mere press puts a shape of the usual size under the pointer', () => {
  const { hand, made } = withTool('shape')
  hand.click(500, 300)
  expect(made()[0]?.box).toEqual({ x: 400, y: 230, w: 200, h: 140 })
})

test('a text begins where it is pressed and is typed into at once', () => {
  const { hand, made, view } = withTool('text')
  hand.click(50, 60)
  expect(made()[0]).toMatchObject({ kind: 'text', text: '' })
  expect(view.getState().editing).toBe(made()[0]?.id)
})

const notes = [makeNote({ id: 'a' }), makeNote({ id: 'b', x: 400, z: 'a1' })]

function ends(item: Item | undefined) {
  if (item?.kind !== 'arrow') throw new Error('no arrow')
  return { from: item.from.item, to: item.to.item, at: arrowPoints(item) }
}

test('an arrow drawn from note to note holds on to both', () => {
  const { hand, made, tool } = withTool('arrow', { notes })
  hand.down(100, 100).to(300, 100).to(500, 100).up()
  expect(ends(made()[0])).toMatchObject({ from: 'a', to: 'b' })
  expect(ends(made()[0]).at.from.x).toBeCloseTo(206)
  expect(tool()).toBe('select')
})

test('an arrow is made by two clicks as well as by a drag', () => {
  const { hand, made } = withTool('arrow', { notes })
  hand.click(100, 100)
  expect(hand.path()).toBe('arrow.drawing')
  hand.to(300, 300).click(300, 300)
  expect(ends(made()[0])).toMatchObject({
    from: 'a',
    to: undefined,
    at: { to: { x: 300, y: 300 } },
  })
})

test('an arrow follows a note that is moved', () => {
  const { hand, made } = withTool('arrow', { notes })
  hand.down(100, 100).to(500, 100).up()
  hand.down(500, 100).to(500, 500).up()
  const { at } = ends(made()[0])
  expect(at.to.y).toBeGreaterThan(350)
})

test('the pen draws through every place it was at, not only where a frame found it', () => {
  const { hand, made } = withTool('pen')
  const part = {
    screenPoint: { x: 0, y: 0 },
    device: 'mouse',
    button: 'primary',
    modifiers: { shift: false, mod: false, alt: false, space: false },
  } as const
  const between = [{ boardPoint: { x: 10, y: 20 } }, { boardPoint: { x: 20, y: 0 } }]
  hand.feel({ ...part, kind: 'pointerDown', boardPoint: { x: 0, y: 0 } })
  hand.feel({ ...part, kind: 'pointerMove', boardPoint: { x: 30, y: 20 }, between })
  hand.feel({ ...part, kind: 'pointerUp', boardPoint: { x: 30, y: 20 } })
  const [stroke] = made()
  expect(stroke?.kind === 'stroke' && stroke.points).toEqual([0, 0, 40, 80, 80, 0, 120, 80])
})

test('arrows and texts have the width and the size chosen beside the tool', () => {
  const arrow = withTool('arrow')
  setStyle.run(arrow.context, { arrowWidth: 6 })
  arrow.hand.down(0, 0).to(300, 0).up()
  expect(arrow.made()[0]).toMatchObject({ kind: 'arrow', width: 6 })
  const text = withTool('text')
  setStyle.run(text.context, { textSize: 72 })
  text.hand.click(100, 100)
  expect(text.made()[0]).toMatchObject({ kind: 'text', size: 72 })
})

test('the pen keeps how hard it was pressed, stays in the hand, and writes once per stroke', () => {
  const { hand, made, view, tool } = withTool('pen')
  const part = {
    screenPoint: { x: 0, y: 0 },
    device: 'pen',
    button: 'primary',
    modifiers: { shift: false, mod: false, alt: false, space: false },
  } as const
  hand.feel({ ...part, kind: 'pointerDown', boardPoint: { x: 0, y: 0 }, pressure: 0.2 })
  hand.feel({ ...part, kind: 'pointerMove', boardPoint: { x: 40, y: 30 }, pressure: 0.8 })
  expect(view.getState().draft?.kind).toBe('drawing')
  hand.feel({ ...part, kind: 'pointerUp', boardPoint: { x: 40, y: 30 }, pressure: 0 })
  const [stroke] = made()
  expect(stroke?.kind === 'stroke' && [stroke.points, stroke.pressures]).toEqual([
    [0, 0, 160, 120],
    [20, 80],
  ])
  expect(tool()).toBe('pen')
})
