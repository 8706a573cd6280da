import { Vote } from 'lucide-react'
import { openRounds } from '#client/actions'
import { texts } from '#client/texts'
import { Button, classes } from '#client/ui'
import { dotsLeft, mayVote, openRoundOf, useView } from '#client/view'
import styles from '../BoardNotices.module.css'
import { usePanelParts } from '../panelParts.ts'
import { kindWords } from './roundWords.ts'

/** That a round is open, and the way to it, while the list of rounds is not there. */
export function RoundNotice() {
  const { context } = usePanelParts()
  const round = useView(({ session }) => openRoundOf(session))
  const isThere = useView(({ panel }) => panel === 'rounds')
  const isVoter = useView((state) => round !== undefined && mayVote(state, round))
  const left = useView((state) => (round ? dotsLeft(state, round) : 0))
  if (round === undefined || isThere) return null
  const about =
    isVoter && round.kind === 'dots'
      ? texts.round_left({ left, dots: round.dots ?? 0 })
      : kindWords(round.kind)
  return (
    <div className={classes(styles.notice, styles.calm)}>
      <Vote size={18} aria-hidden />
      <span className={styles.words}>
        <strong>{round.question}</strong> · {about}
      </span>
      <Button size="small" look="primary" onPress={() => openRounds.run(context)}>
        {isVoter ? texts.round_vote() : texts.round_look()}
      </Button>
    </div>
  )
}
