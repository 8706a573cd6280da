import { expect, onTestFinished, vi } from 'vitest'
import { openNoCopy, openWorkshop } from '#client/sync'
import { createView, type View } from '#client/view'
import type { Role } from '#shared/protocol'
import type { FakeServer } from './fakeServer.ts'

/** A person who has the workshop `w1` open at a fake server; closed when the test is over. */
export function openAs(fake: FakeServer, participantId = 'anna', role: Role = 'participant') {
  const view = createView({ workshopId: 'w1', participantId, role })
  const page = new EventTarget()
  const workshop = openWorkshop(
    { view, workshopId: 'w1', participantId, role, sessionToken: 'secret' },
    {
      serverOrigin: 'ws://accord.test',
      WebSocket: fake.WebSocket,
      openOfflineCopy: openNoCopy,
      nowMs: Date.now,
      schedule: queueMicrotask,
      page,
    },
  )
  onTestFinished(workshop.close)
  const change = { origin: workshop.origin, label: 'test' }
  return { view, page, workshop, change }
}

export async function isSaved(view: View): Promise<void> {
  await vi.waitFor(() => expect(view.getState().saveState).toEqual({ kind: 'saved' }), {
    timeout: 10_000,
    interval: 5,
  })
}
