import { expect, test } from 'vitest'
import { alignActions, distributeActions, sortActions, tidySelection, undo } from '#client/actions'
import { zoneOf } from '#shared/board'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession, makeZone } from '../helpers/makeSession.ts'

const [alignLeft] = alignActions
const [distributeAcross] = distributeActions
const [sortByText] = sortActions

const scattered = [
  makeNote({ id: 'a', x: 10, y: 0, text: 'c', author: 'bo' }),
  makeNote({ id: 'b', x: 230, y: 30, text: 'b' }),
  makeNote({ id: 'c', x: 700, y: -20, text: 'a' }),
]
const all = new Set(['a', 'b', 'c'])

function world(given: Parameters<typeof makeContext>[0] = {}) {
  const made = makeContext({ notes: scattered, selection: all, ...given })
  const corners = () => ['a', 'b', 'c'].map((id) => [made.item(id)?.box.x, made.item(id)?.box.y])
  return { ...made, corners }
}

test.each([alignLeft, distributeAcross, tidySelection, sortByText])(
  '$name is one undo step, also over notes of others',
  (action) => {
    const { context, corners, view } = world()
    const before = corners()
    action.run(context)
    expect(corners()).not.toEqual(before)
    undo.run(context)
    expect(corners()).toEqual(before)
    expect(view.getState().canUndo).toBe(false)
  },
)

test('what lies right already is not written: there is nothing to undo', () => {
  const { context, view } = world()
  alignLeft.run(context)
  undo.run(context)
  const notes = [makeNote({ id: 'a' }), makeNote({ id: 'b', y: 300 })]
  const right = makeContext({ notes, selection: new Set(['a', 'b']) })
  alignLeft.run(right.context)
  expect(right.view.getState().canUndo).toBe(false)
  expect(view.getState().canRedo).toBe(true)
})

test('with too few selected it is not possible, and says how many it needs', () => {
  const { context } = world({ selection: new Set(['a', 'b']) })
  expect(alignLeft.isPossible(context)).toBe(true)
  expect(distributeAcross.isPossible(context)).toBe(false)
  expect(distributeAcross.whyNot?.(context)).toBe('Select at least 3 first')
})

test('on a locked board nothing moves, and it is said why', () => {
  const { context, corners, view } = world({ session: makeSession({ locked: true }) })
  const before = corners()
  tidySelection.run(context)
  expect(corners()).toEqual(before)
  expect(view.getState().remark).toEqual({ reason: 'boardLocked' })
})

test('sorting lays them out in the order of their words', () => {
  const { context, corners } = world()
  sortByText.run(context)
  expect(corners()).toEqual([
    [450, -20],
    [230, -20],
    [10, -20],
  ])
})

test('no note leaves the zone it answers to be tidy: every zone has its own grid', () => {
  const zones = [makeZone({ id: 'left', w: 700 }), makeZone({ id: 'right', x: 700, w: 1000 })]
  const notes = [0, 1, 2, 3, 4].map((i) =>
    makeNote({ id: `n${i}`, x: 60 + i * 260, y: 200 + i * 7 }),
  )
  const session = makeSession({ zones })
  const selection = new Set(notes.map(({ id }) => id))
  const { context, view } = makeContext({ notes, session, selection })
  const zoneIds = () => [...view.getState().items.values()].map((item) => zoneOf(item, zones)?.id)
  const before = zoneIds()
  tidySelection.run(context)
  expect(zoneIds()).toEqual(before)
  expect(new Set(before)).toEqual(new Set(['left', 'right']))
})
