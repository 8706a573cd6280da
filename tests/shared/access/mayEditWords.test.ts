import { expect, test } from 'vitest'
import { mayEditWords } from '#shared/access'

const closed = { othersMayEdit: false }
const open = { othersMayEdit: true }

test('own words are one’s own, others’ only by permission, a facilitator edits all', () => {
  const ada = { participantId: 'ada', role: 'participant' } as const
  expect(mayEditWords(ada, 'ada', closed).ok).toBe(true)
  expect(mayEditWords(ada, 'ben', closed)).toMatchObject({ ok: false, reason: 'othersWords' })
  expect(mayEditWords(ada, 'ben', open).ok).toBe(true)
  expect(mayEditWords({ ...ada, role: 'facilitator' }, 'ben', closed).ok).toBe(true)
})

test('an imported item without author is nobody’s own', () => {
  const nobody = { participantId: '', role: 'participant' } as const
  expect(mayEditWords(nobody, '', closed).ok).toBe(false)
})
