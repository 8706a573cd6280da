import { lazyPart } from '#client/ui'
import { useView } from '#client/view'

const VoteLayer = lazyPart(async () => (await import('./VoteLayer.tsx')).VoteLayer)

/** The dots on the notes, where there was anything to vote on. */
export function VotesOnBoard() {
  const hasRounds = useView(({ session }) => session?.rounds !== undefined)
  return hasRounds ? <VoteLayer /> : null
}
