import { expect, test } from 'vitest'
import { refuse, succeed } from '#shared/basics'
import type { UpdateJob } from '../../server/sync/jobs.ts'
import { type Member, Seat } from '../../server/sync/seat.ts'

test('SY22 a lock that is lifted before its refusal is told: the client is asked for everything all the same', () => {
  let isLocked = true
  let asked = 0
  const jobs: UpdateJob[] = []
  const seat = new Seat({
    member: {
      participantId: 'ada',
      mayWrite: () => (isLocked ? refuse('boardLocked') : succeed(true)),
      session: () => ({ othersMayEdit: false }),
      setWaitingBytes: () => undefined,
    } as unknown as Member,
    queue: { push: (job: UpdateJob) => jobs.push(job) } as never,
    roots: new Set(),
    isPrivate: false,
    isElsewhere: () => false,
    onKept: () => undefined,
    onFailedWrite: () => undefined,
    askForAll: () => {
      asked += 1
    },
  })
  seat.receiveUpdate(new Uint8Array([1]), false)
  seat.receiveUpdate(new Uint8Array([2]), false)
  jobs[0]?.onRefused('boardLocked', undefined)
  expect(asked).toBe(0)
  isLocked = false
  jobs[1]?.onRefused('boardLocked', undefined)
  expect(asked).toBe(1)
})
