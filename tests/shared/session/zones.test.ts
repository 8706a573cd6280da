import { expect, test } from 'vitest'
import { zone as zoneSchema } from '#shared/protocol'
import { after, applyCommand, facilitator, participant, threeSteps, viewer } from './carryOut.ts'

const zone = (id: string, part: object = {}) =>
  zoneSchema.parse({ id, title: id, prompt: '', x: 0, y: 0, w: 100, h: 100, ...part })

test('S80 a zone is added, and changed in its place', () => {
  const before = threeSteps()
  const added = after(before, [0, { type: 'setZone', zone: zone('new') }])
  expect(added.state.zones).toEqual([...before.state.zones, zone('new')])
  const [first] = before.state.zones
  if (!first) throw new Error('no zone')
  const moved = after(added, [1, { type: 'setZone', zone: { ...first, title: 'Now', x: 7 } }])
  expect(moved.state.zones[0]).toEqual({ ...first, title: 'Now', x: 7 })
  expect(moved.state.zones).toHaveLength(added.state.zones.length)
})

test('S80 a board takes 200 zones and not one more', () => {
  const before = threeSteps()
  const zones = Array.from({ length: 200 }, (_, n) => zone(`z${n}`))
  const full = { ...before, state: { ...before.state, zones } }
  const set = (id: string) => applyCommand(full, facilitator, { type: 'setZone', zone: zone(id) })
  expect(set('more')).toEqual({ ok: false, reason: 'tooManyZones' })
  expect(set('z5').ok).toBe(true)
})

test('S81 a zone that is removed is forgotten by the steps, too', () => {
  const before = after(threeSteps(), [0, { type: 'setZone', zone: zone('gone') }])
  const steps = before.state.steps.map((step) => ({ ...step, zones: ['gone', 'opening'] }))
  const content = { ...before, state: { ...before.state, steps } }
  const { state } = after(content, [1, { type: 'removeZone', zone: 'gone' }])
  expect(state.zones.map(({ id }) => id)).not.toContain('gone')
  expect(state.steps.map((step) => step.zones)).toEqual([['opening'], ['opening'], ['opening']])
  expect(applyCommand(content, facilitator, { type: 'removeZone', zone: 'no' })).toEqual({
    ok: false,
    reason: 'unknownZone',
    detail: 'no',
  })
})

test('S80 participants and viewers change no zone', () => {
  for (const by of [participant, viewer]) {
    for (const command of [
      { type: 'setZone', zone: zone('mine') },
      { type: 'removeZone', zone: 'opening' },
    ] as const)
      expect(applyCommand(threeSteps(), by, command)).toMatchObject({ reason: 'facilitatorOnly' })
  }
})
