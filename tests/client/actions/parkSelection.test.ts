import { expect, test } from 'vitest'
import { parkSelection } from '#client/actions'
import type { Zone } from '#shared/protocol'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession, makeZone } from '../helpers/makeSession.ts'

const notes = [makeNote({ id: 'n1' }), makeNote({ id: 'n2', x: 300 })]
const selection = new Set(['n1', 'n2'])
const isIn = (zone: Zone, box: { x: number; y: number } | undefined) =>
  box !== undefined && box.x >= zone.x && box.y >= zone.y && box.y < zone.y + zone.h

test('S173 whoever may write parks into the parking lot that is there; the look stays', () => {
  const lot = makeZone({ id: 'lot', x: 5000, parking: true })
  const { context, view, item } = makeContext({
    notes,
    selection,
    session: makeSession({ zones: [lot] }),
  })
  const { camera } = view.getState()
  parkSelection.run(context)
  for (const id of selection) expect(isIn(lot, item(id)?.box)).toBe(true)
  expect(view.getState()).toMatchObject({ camera, parked: { count: 2, zone: 'lot' } })
})

test('S173 the first to park opens it, if they lead, clear of everything', async () => {
  const zones = [makeZone({ id: 'z', x: -500, w: 2000 })]
  const made = makeContext({
    notes,
    selection,
    role: 'facilitator',
    session: makeSession({ zones }),
  })
  parkSelection.run(made.context)
  await expect.poll(() => made.view.getState().parked?.count).toBe(2)
  const [command] = made.sent
  if (command?.type !== 'setZone') throw new Error('no zone was made')
  expect(command.zone).toMatchObject({ title: 'Parking lot', parking: true, exportAs: 'gaps' })
  expect(command.zone.x).toBeGreaterThan(1500)
  expect(isIn(command.zone, made.item('n1')?.box)).toBe(true)
})

test('S173 participants are told why they cannot park yet', () => {
  const { context, sent, item } = makeContext({ notes, selection })
  expect(parkSelection.isPossible(context)).toBe(false)
  expect(parkSelection.whyNot?.(context)).toMatch(/^A facilitator opens the parking lot/)
  parkSelection.run(context)
  expect([sent, item('n1')?.box.x]).toEqual([[], 0])
})
