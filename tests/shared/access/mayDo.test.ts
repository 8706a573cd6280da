import { describe, expect, it } from 'vitest'
import { type Act, mayDo } from '#shared/access'
import type { Role } from '#shared/protocol'

const open = { locked: false }
const locked = { locked: true }
const allowed = 'allowed'

describe('mayDo', () => {
  it.each<[Act, { facilitator: string; participant: string; viewer: string }]>([
    ['writeBoard', { facilitator: allowed, participant: allowed, viewer: 'viewersRead' }],
    ['writePrivate', { facilitator: allowed, participant: allowed, viewer: 'viewersRead' }],
    ['seeJoinCode', { facilitator: allowed, participant: allowed, viewer: 'viewersRead' }],
    [
      'seeHints',
      { facilitator: allowed, participant: 'facilitatorOnly', viewer: 'facilitatorOnly' },
    ],
    ['export', { facilitator: allowed, participant: allowed, viewer: allowed }],
    [
      'setTitle',
      { facilitator: allowed, participant: 'facilitatorOnly', viewer: 'facilitatorOnly' },
    ],
    [
      'setLocked',
      { facilitator: allowed, participant: 'facilitatorOnly', viewer: 'facilitatorOnly' },
    ],
    [
      'setCurrentStep',
      { facilitator: allowed, participant: 'facilitatorOnly', viewer: 'facilitatorOnly' },
    ],
    ['setProfile', { facilitator: allowed, participant: allowed, viewer: allowed }],
  ])('%s on an open board', (act, expected) => {
    const answers = Object.fromEntries(
      (['facilitator', 'participant', 'viewer'] as const).map((role) => [role, answer(role, act)]),
    )
    expect(answers).toEqual(expected)
  })

  it('a locked board can be written by the facilitator alone', () => {
    expect(answer('facilitator', 'writeBoard', locked)).toBe(allowed)
    expect(answer('participant', 'writeBoard', locked)).toBe('boardLocked')
    expect(answer('viewer', 'writeBoard', locked)).toBe('viewersRead')
  })

  it('a locked board leaves private notes, profile and export to participants', () => {
    for (const act of ['writePrivate', 'setProfile', 'export'] as const) {
      expect(answer('participant', act, locked)).toBe(allowed)
    }
  })
})

function answer(role: Role, act: Act, session = open): string {
  const result = mayDo(role, act, session)
  return result.ok ? allowed : result.reason
}
