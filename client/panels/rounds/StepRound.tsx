import { Vote } from 'lucide-react'
import { askNewRound } from '#client/actions'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { useView } from '#client/view'
import { useAction } from '../useAction.ts'

const voting: ReadonlySet<string> = new Set(['dotVote', 'rating', 'functionRating', 'consent'])

/** The way from a step that asks for a round to the round; for facilitators, while none is open. */
export function StepRound() {
  const ask = useAction(askNewRound)
  const asksForIt = useView(({ session }) => {
    const step = session?.steps.find(({ id }) => id === session.currentStep)
    return step !== undefined && voting.has(step.activity.kind)
  })
  if (!asksForIt || !ask.isPossible) return null
  return (
    <Button size="small" icon={<Vote size={16} aria-hidden />} onPress={() => ask.run()}>
      {texts.round_ofStep()}
    </Button>
  )
}
