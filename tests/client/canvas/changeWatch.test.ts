import { expect, test } from 'vitest'
import { createChangeWatch, heldItems } from '../../../client/canvas/still/createChangeWatch.ts'
import { makeNote, makePerson, makeSession, makeView } from './makers.ts'

const nobody = new Set<string>()
const at = (x: number) => ({ x, y: 0, w: 200, h: 200 })

function start(count = 2) {
  const notes = Array.from({ length: count }, (_, n) => makeNote(`n${n}`, { box: at(n * 300) }))
  const view = makeView(...notes)
  const watch = createChangeWatch()
  watch.look(view.getState(), nobody)
  const put = (...changed: ReturnType<typeof makeNote>[]) =>
    view.setState(({ items }) => ({
      items: new Map([...items, ...changed.map((note) => [note.id, note] as const)]),
    }))
  return { view, watch, put }
}

test('nothing changed, nothing to paint', () => {
  const { view, watch } = start()
  view.setState({ selection: new Set(['n0']) })
  expect(watch.look(view.getState(), nobody)).toEqual([])
})

test('a moved item is painted where it was and where it is, a deleted one where it was', () => {
  const { view, watch, put } = start()
  put(makeNote('n0', { box: at(5000) }))
  expect(watch.look(view.getState(), nobody)).toEqual([at(0), at(5000)])
  view.setState({ items: new Map() })
  expect(watch.look(view.getState(), nobody)).toEqual([at(5000), at(300)])
})

test('an item is painted when a hand takes it and when the hand lets go, not in between', () => {
  const { view, watch } = start()
  const look = () => watch.look(view.getState(), heldItems(view.getState(), []))
  view.setState({ people: [makePerson({ dragging: { n1: [9, 9, 200, 200] } })] })
  expect(look()).toEqual([at(300)])
  view.setState({ people: [makePerson({ dragging: { n1: [99, 9, 200, 200] } })] })
  expect(look()).toEqual([])
  view.setState({ people: [] })
  expect(look()).toEqual([at(300)])
})

test('the note I type into is not at rest', () => {
  const { view, watch, put } = start()
  view.setState({ editing: 'n0' })
  const held = heldItems(view.getState(), [])
  expect(watch.look(view.getState(), held)).toEqual([at(0)])
  put(makeNote('n0', { text: 'more', box: at(0) }))
  expect([...held]).toEqual(['n0'])
})

test('other zones and very many changes mean everything', () => {
  const { view, watch } = start(400)
  view.setState({ session: makeSession() })
  expect(watch.look(view.getState(), nobody)).toBe('all')
  view.setState({ items: new Map() })
  expect(watch.look(view.getState(), nobody)).toBe('all')
})
