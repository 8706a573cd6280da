import { expect, test } from 'vitest'
import { after, applyCommand, noon, participant, threeSteps, viewer } from './carryOut.ts'

const box = { x: 10, y: 20, w: 300, h: 200 }

test('S70 a call says where, who and when, and the last one stands', () => {
  const { state } = after(
    threeSteps(),
    [0, { type: 'callEveryone', ...box }],
    [1, { type: 'callEveryone', ...box, x: 50 }],
  )
  expect(state.call).toEqual({ ...box, x: 50, by: 'ada', atMs: noon + 60_000 })
})

test('S70 S72 only facilitators call and hide pointers', () => {
  for (const by of [participant, viewer]) {
    for (const command of [
      { type: 'callEveryone', ...box },
      { type: 'setPointersHidden', hidden: true },
    ] as const)
      expect(applyCommand(threeSteps(), by, command)).toMatchObject({ reason: 'facilitatorOnly' })
  }
})

test('S72 pointers are hidden and shown again', () => {
  const hidden = after(threeSteps(), [0, { type: 'setPointersHidden', hidden: true }])
  expect(hidden.state.pointersHidden).toBe(true)
  const shown = after(hidden, [1, { type: 'setPointersHidden', hidden: false }])
  expect(shown.state).not.toHaveProperty('pointersHidden')
})
