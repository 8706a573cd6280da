import { texts } from '#client/texts'
import { openRoundOf, useView } from '#client/view'
import type { Round } from '#shared/protocol'
import { kindWords } from '../rounds/roundWords.ts'
import { useTurnout } from '../rounds/useTurnout.ts'
import styles from './ScreenSide.module.css'

/** Longer questions are set smaller, so that all of it can be read. */
const longCharacters = 48

/** What is asked now and how many have voted, in the place of the step. Nothing while no round is open. */
export function ScreenRound() {
  const round = useView(({ session }) => openRoundOf(session))
  return round ? <Asked round={round} /> : null
}

function Asked({ round }: { readonly round: Round }) {
  const { voted, people } = useTurnout(round)
  return (
    <div className={styles.step}>
      <p className={styles.next}>{kindWords(round.kind)}</p>
      <h1
        className={styles.title}
        dir="auto"
        data-long={round.question.length > longCharacters || undefined}
      >
        {round.question}
      </h1>
      <p className={styles.voted} role="status">
        {texts.round_voted({ voted, people })}
      </p>
      <progress className={styles.progress} value={voted} max={Math.max(1, people)} aria-hidden />
    </div>
  )
}
