import { expect, test } from 'vitest'
import type { Step } from '#shared/protocol'
import { forEverybody, hiddenPlaces, withHiddenPlaces } from '#shared/session'
import { after, applyCommand, threeSteps } from './carryOut.ts'

/** With the second zone hidden, which the step `twenty` has in focus. */
function withOneHidden() {
  const before = threeSteps()
  const [first, second] = before.state.zones
  if (!first || !second) throw new Error('too few zones')
  const twenty = before.state.steps[1] as Step
  const content = after(
    before,
    [0, { type: 'setStep', step: { ...twenty, hint: 'psst', zones: [second.id, first.id] } }],
    [0, { type: 'setZoneHidden', zone: second.id, hidden: true }],
  )
  return { before, content, first, second }
}

test('S160 a hidden zone is shown when its step begins, or by hand', () => {
  const { content, second } = withOneHidden()
  const find = ({ state }: typeof content) => state.zones.find(({ id }) => id === second.id)
  expect(find(content)?.hidden).toBe(true)
  expect(find(after(content, [1, { type: 'setCurrentStep', step: 'ten' }]))?.hidden).toBe(true)
  const begun = after(content, [1, { type: 'setCurrentStep', step: 'twenty' }])
  expect(find(begun)).toEqual(second)
  const shown = after(content, [1, { type: 'setZoneHidden', zone: second.id, hidden: false }])
  expect(find(shown)).toEqual(second)
  const strange = { type: 'setZoneHidden', zone: 'no', hidden: true } as const
  expect(
    applyCommand(content, { participantId: 'ada', role: 'facilitator' }, strange),
  ).toMatchObject({
    reason: 'unknownZone',
  })
})

test('S161 nothing of it is in what everybody reads', () => {
  const { content, second } = withOneHidden()
  const read = JSON.stringify(forEverybody(content.state))
  expect(read).not.toContain(JSON.stringify(second.id))
  expect(read).not.toContain(JSON.stringify(second.title))
  expect(read).not.toContain('psst')
})

test('S162 with what a facilitator is told besides, the zones are as they were', () => {
  const { content } = withOneHidden()
  const places = hiddenPlaces(content.state)
  const merged = withHiddenPlaces(forEverybody(content.state), places)
  expect(merged.zones).toEqual(content.state.zones)
  expect(merged.steps.map(({ zones }) => zones)).toEqual(
    content.state.steps.map(({ zones }) => zones),
  )
  const shown = after(content, [1, { type: 'setCurrentStep', step: 'twenty' }]).state
  expect(withHiddenPlaces(forEverybody(shown), places).zones).toEqual(shown.zones)
})

test('S163 it is counted when what is hidden becomes another, and only then', () => {
  const { content, second } = withOneHidden()
  const count = ({ state }: typeof content) => state.hiddenChanges
  expect(count(content)).toBe(1)
  expect(count(after(content, [1, { type: 'setTitle', title: 'Other' }]))).toBe(1)
  const hidden = { ...second, hidden: true, title: 'Another secret' }
  const changed = after(content, [1, { type: 'setZone', zone: hidden }])
  expect(count(changed)).toBe(2)
  expect(count(after(changed, [2, { type: 'setCurrentStep', step: 'twenty' }]))).toBe(3)
})
