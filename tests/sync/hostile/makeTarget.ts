import type { EnterAnswer, WorkshopLinks } from '#shared/protocol'
import { createWorkshop, enterWorkshop } from '../../helpers/workshopApi.ts'
import type { Session, Target } from './attacker.ts'

/** Everything attackers of this workshop have: its participant link, a session that is over, a foreign one. */
export async function makeTarget(
  url: string,
  workshop: WorkshopLinks,
  from: string,
  enter: () => Promise<Session>,
): Promise<Target> {
  const other = await createWorkshop(url, { title: 'Theirs', template: 'blank' })
  return {
    url,
    workshopId: workshop.workshopId,
    from,
    enter,
    removed: await enterAndLeave(url, workshop),
    foreign: await enterWorkshop(url, other.links.facilitator, 'Foreign'),
  }
}

async function enterAndLeave(
  url: string,
  { workshopId, links }: WorkshopLinks,
): Promise<EnterAnswer> {
  const lead = await enterWorkshop(url, links.facilitator, 'Lead')
  const removed = await enterWorkshop(url, links.participant, 'Removed')
  const answer = await fetch(`${url}/api/workshops/${workshopId}/commands`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${lead.sessionToken}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ type: 'removePerson', person: removed.participantId }),
  })
  if (!answer.ok) throw new Error(`nobody was removed: ${answer.status}`)
  return removed
}
