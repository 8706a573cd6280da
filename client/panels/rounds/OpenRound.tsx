import { UsersRound } from 'lucide-react'
import { askOnSiteVotes, sendCloseRound, sendRemoveRound } from '#client/actions'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { mayVote, useView } from '#client/view'
import type { Round } from '#shared/protocol'
import { timerText } from '../agenda/timeText.ts'
import { useServerNow } from '../agenda/useServerNow.ts'
import { FirstHint } from '../hints/FirstHint.tsx'
import { useAction } from '../useAction.ts'
import { useCommand } from '../useCommand.ts'
import { BallotState } from './BallotState.tsx'
import { ConsentBallot } from './ConsentBallot.tsx'
import { DotBallot } from './DotBallot.tsx'
import { RatingBallot } from './RatingBallot.tsx'
import styles from './Rounds.module.css'
import { aboutWords } from './roundWords.ts'
import { Standing } from './Standing.tsx'
import { useTurnout } from './useTurnout.ts'

/** The round that is open: what is asked, my ballot, and for whoever leads how many have voted. */
export function OpenRound({ round }: { readonly round: Round }) {
  const isVoter = useView((view) => mayVote(view, round))
  const leads = useView(({ self }) => self.role === 'facilitator')
  return (
    <section className={styles.open} aria-label={texts.round_open()}>
      <h3 className={styles.question} dir="auto">
        {round.question}
      </h3>
      <p className={styles.about}>{aboutWords(round)}</p>
      {round.closesAtMs !== undefined && <Deadline closesAtMs={round.closesAtMs} />}
      {leads && <Lead round={round} />}
      {isVoter ? (
        <>
          {round.kind === 'dots' && <DotBallot round={round} />}
          {(round.kind === 'rating' || round.kind === 'pairwise') && <RatingBallot round={round} />}
          {round.kind === 'consent' && <ConsentBallot key={round.id} round={round} />}
          {round.kind !== 'dots' && <BallotState />}
        </>
      ) : (
        !leads && <p className={styles.about}>{texts.round_watching()}</p>
      )}
      {!round.blind && <Standing round={round} />}
    </section>
  )
}

const lookEveryMs = 1000

function Deadline({ closesAtMs }: { readonly closesAtMs: number }) {
  const leftMs = Math.max(0, closesAtMs - useServerNow(lookEveryMs))
  return (
    <p className={styles.deadline}>
      {texts.round_closesIn()}{' '}
      <span role="timer" aria-label={texts.round_closesIn()} aria-live="off">
        {timerText(leftMs)}
      </span>
    </p>
  )
}

function Lead({ round }: { readonly round: Round }) {
  const close = useCommand(sendCloseRound)
  const remove = useCommand(sendRemoveRound)
  const { voted, people } = useTurnout(round)
  return (
    <div className={styles.lead}>
      <p className={styles.voted}>{texts.round_voted({ voted, people })}</p>
      <progress className={styles.progress} value={voted} max={Math.max(1, people)} aria-hidden />
      <OnSite />
      <FirstHint name="round" />
      <div className={styles.acts}>
        <Button size="small" wide look="primary" onPress={() => close(round.id)}>
          {sendCloseRound.label()}
        </Button>
        <Button size="small" wide look="plain" onPress={() => remove(round.id)}>
          {texts.round_cancel()}
        </Button>
      </div>
    </div>
  )
}

/** The way to the votes of people on site, and how many are in. */
function OnSite() {
  const ask = useAction(askOnSiteVotes)
  const people = useView(({ session }) => session?.votedOnSite?.people)
  if (!ask.isPossible) return null
  return (
    <>
      {people !== undefined && (
        <p className={styles.about}>{texts.onSite_entered({ count: people })}</p>
      )}
      <Button
        size="small"
        wide
        icon={<UsersRound size={16} aria-hidden />}
        onPress={() => ask.run()}
      >
        {ask.label}
      </Button>
    </>
  )
}
