import { useView } from '#client/view'
import type { Round } from '#shared/protocol'
import { peopleRows } from '../peopleRows.ts'

/** How many have voted in the open round, of how many who are here and may, people on site included. */
export function useTurnout(round: Round): { readonly voted: number; readonly people: number } {
  const session = useView((view) => view.session)
  const present = useView((view) => view.people)
  const self = useView((view) => view.self)
  const voted = session?.voted ?? 0
  const here = peopleRows(session?.people ?? [], present, self).filter(({ isHere }) => isHere)
  const voters = here.filter(
    ({ role }) => role === 'participant' || (role === 'facilitator' && round.facilitatorsVote),
  )
  const onSite = round.kind === 'pairwise' ? 0 : (session?.onSite ?? 0)
  return { voted, people: Math.max(voted, voters.length + onSite) }
}
