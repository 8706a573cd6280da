import { expect, onTestFinished, vi } from 'vitest'
import { type BrowserParts, type CarriedWork, type OpenRequest, openWorkshop } from '#client/sync'
import { createView, type View } from '#client/view'
import type { Role } from '#shared/protocol'
import type { FakeServer } from './fakeServer.ts'
import { testParts } from './testParts.ts'

/** A person who has the workshop `w1` open at a fake server; closed when the test is over. */
export function openAs(
  fake: FakeServer,
  participantId = 'anna',
  role: Role = 'participant',
  given: Partial<BrowserParts> = {},
  more: Partial<OpenRequest> = {},
) {
  const view = createView({ workshopId: 'w1', participantId, role })
  const page = new EventTarget()
  const network = { serverOrigin: 'ws://accord.test', WebSocket: fake.WebSocket }
  const workshop = openWorkshop(
    { view, workshopId: 'w1', participantId, role, sessionToken: 'secret', ...more },
    testParts(network, { page, ...given }),
  )
  onTestFinished(workshop.close)
  const change = { origin: workshop.origin, label: 'test' }
  return { view, page, workshop, change }
}

export type Opened = ReturnType<typeof openAs>

/** The same, starting over as the board page does: `now()` is the workshop that is open. */
export function openLikeThePage(fake: FakeServer, given: Partial<BrowserParts> = {}) {
  const opened: Opened[] = []
  const open = (carried?: CarriedWork) => {
    opened.at(-1)?.workshop.close()
    const more = { onStartOver: open, ...(carried ? { carried } : {}) }
    opened.push(openAs(fake, 'anna', 'participant', given, more))
  }
  open()
  return { opened, now: () => opened.at(-1) as Opened }
}

export async function isSaved(view: View): Promise<void> {
  await vi.waitFor(() => expect(view.getState().saveState).toEqual({ kind: 'saved' }), {
    timeout: 10_000,
    interval: 5,
  })
}
