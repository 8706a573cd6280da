import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createView } from '#client/view'
import { type HiddenNotes, type Role, step } from '#shared/protocol'
import { keepHidden } from '../../../client/sync/keepHidden.ts'
import { makeSession } from '../helpers/makeSession.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const privately = step.parse({ id: 's', title: 'S', minutes: 1, privacy: 'private' })
const counts = (notes: number): HiddenNotes => ({ notes, people: 1, zones: {} })

test('S94 a facilitator asks while people write and while something is hidden, and then no more', async () => {
  const { view, asked, answer } = keep('facilitator')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked()).toBe(0)
  begin(view)
  await vi.advanceTimersByTimeAsync(0)
  expect(asked()).toBe(1)
  answer(counts(3))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(view.getState().hidden).toEqual(counts(3))
  end(view)
  await vi.advanceTimersByTimeAsync(3_000)
  const before = asked()
  answer(counts(0))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(asked()).toBeGreaterThan(before)
  expect(view.getState().hidden).toEqual(counts(0))
  const last = asked()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked()).toBe(last)
})

test('S94 nobody else asks, and who leads no more forgets', async () => {
  for (const role of ['participant', 'viewer'] as const) {
    const { view, asked } = keep(role)
    begin(view)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked()).toBe(0)
  }
  const { view, answer } = keep('facilitator')
  answer(counts(2))
  begin(view)
  await vi.advanceTimersByTimeAsync(10)
  expect(view.getState().hidden).toEqual(counts(2))
  view.setState(({ self }) => ({ self: { ...self, role: 'participant' } }))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(view.getState().hidden).toBeUndefined()
})

function keep(role: Role) {
  const view = createView({ workshopId: 'w', participantId: 'p', role })
  let told = counts(0)
  let asked = 0
  keepHidden({
    view,
    isVisible: () => true,
    readHidden: async () => {
      asked += 1
      return { ok: true, value: told }
    },
  })
  const answer = (next: HiddenNotes) => {
    told = next
  }
  return { view, answer, asked: () => asked }
}

function begin(view: ReturnType<typeof createView>) {
  const more = { steps: [privately], currentStep: 's', privateSinceMs: 1, version: 1 }
  view.setState({ session: { ...makeSession(), ...more } })
}

function end(view: ReturnType<typeof createView>) {
  const { currentStep: _step, ...session } = view.getState().session ?? makeSession()
  view.setState({ session: { ...session, version: 2 } })
}
