import { expect, test } from 'vitest'
import { createView, type SaveState } from '#client/view'
import { joinSaveStates, worstOf } from '../../../client/sync/joinSaveStates.ts'

const saved: SaveState = { kind: 'saved' }
const saving = (unsaved: number): SaveState => ({ kind: 'saving', unsaved })
const offline = (unsaved: number): SaveState => ({ kind: 'offline', unsaved })

test.each<[string, SaveState[], SaveState]>([
  ['saved only if all are', [saved, saved], saved],
  ['saving while one is, counted over all', [saved, saving(2)], saving(2)],
  ['counted over both', [saving(1), saving(2)], saving(3)],
  ['offline if one is, with what the other has not saved', [offline(1), saving(2)], offline(3)],
  ['offline although the other is saved', [saved, offline(0)], offline(0)],
  [
    'only in this tab if one is',
    [{ kind: 'offline', unsaved: 1, onlyInThisTab: true }, offline(1)],
    { kind: 'offline', unsaved: 2, onlyInThisTab: true },
  ],
  [
    'refused before everything',
    [offline(4), { kind: 'refused', reason: 'tooFast' }],
    { kind: 'refused', reason: 'tooFast' },
  ],
])('S91 two documents: %s', (_name, states, wanted) => {
  expect(worstOf(states)).toEqual(wanted)
  expect(worstOf(states.toReversed())).toEqual(wanted)
})

test('S91 a document that has just been opened is not saved until it says so', () => {
  const view = createView({ workshopId: 'w', participantId: 'p', role: 'participant' })
  const states = joinSaveStates(view)
  states.set('board', saved)
  expect(view.getState().saveState).toEqual(saved)
  states.set('private', saving(0))
  expect(view.getState().saveState).toEqual(saving(0))
  states.set('private', saved)
  expect(view.getState().saveState).toEqual(saved)
})
