import { expect, test } from 'vitest'
import { steadyOf } from '../../../client/view/steadyView.ts'
import { makeNote, makePerson, makeView } from '../canvas/makers.ts'

test('a hand that pans, points and drags is not told of; a change of the board or of what is selected is, once', () => {
  const view = makeView(makeNote('a'))
  let told = 0
  const stop = steadyOf(view).subscribe(() => {
    told += 1
  })
  view.setState({
    camera: { x: 5, y: 5, zoom: 2 },
    people: [makePerson({ cursor: { x: 1, y: 1 } })],
  })
  view.setState({ pointer: { x: 1, y: 2 }, draft: { kind: 'moving', boxes: new Map() } })
  expect(told).toBe(0)
  view.setState({ selection: new Set(['a']), camera: { x: 6, y: 5, zoom: 2 } })
  expect(told).toBe(1)
  view.setState({ camera: { x: 7, y: 5, zoom: 2 } })
  expect(told).toBe(1)
  stop()
  view.setState({ items: new Map() })
  expect(told).toBe(1)
})

test('who reads in the middle of a change takes nobody the news', () => {
  const view = makeView()
  let told = 0
  view.subscribe(() => steadyOf(view).state())
  steadyOf(view).subscribe(() => {
    told += 1
  })
  view.setState({ selection: new Set(['a']) })
  expect(steadyOf(view).state().selection.has('a')).toBe(true)
  expect(told).toBe(1)
})
