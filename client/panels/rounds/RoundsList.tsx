import { Plus } from 'lucide-react'
import { useState } from 'react'
import { askNewRound, sendRemoveRound, sendRevote, sendSetProjected } from '#client/actions'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { openRoundOf, useView } from '#client/view'
import type { Round } from '#shared/protocol'
import { clockText } from '../agenda/timeText.ts'
import { usePanelParts } from '../panelParts.ts'
import { useAction } from '../useAction.ts'
import { useCommand } from '../useCommand.ts'
import { OpenRound } from './OpenRound.tsx'
import { RoundResultView } from './RoundResultView.tsx'
import styles from './Rounds.module.css'
import { kindWords } from './roundWords.ts'

/** The open round, and what came out of those before, the newest first. */
export function RoundsList() {
  const session = useView((view) => view.session)
  const ask = useAction(askNewRound)
  const open = openRoundOf(session)
  const closed = (session?.rounds ?? []).filter((round) => round.closed !== undefined).reverse()
  return (
    <div className={styles.all}>
      {open && <OpenRound key={open.id} round={open} />}
      {ask.isPossible && (
        <Button wide icon={<Plus size={16} aria-hidden />} onPress={() => ask.run()}>
          {ask.label}
        </Button>
      )}
      {!open && closed.length === 0 && <p className={styles.about}>{texts.round_none()}</p>}
      {closed.map((round, index) => (
        <ClosedRound
          key={round.id}
          round={round}
          isFirst={index === 0 && open === undefined}
          hasOpen={open !== undefined}
        />
      ))}
    </div>
  )
}

interface ClosedRoundProps {
  readonly round: Round
  /** The one people are talking about: its result is there at once. */
  readonly isFirst: boolean
  readonly hasOpen: boolean
}

function ClosedRound({ round, isFirst, hasOpen }: ClosedRoundProps) {
  const [isToggled, setIsToggled] = useState(false)
  const isShown = isFirst !== isToggled
  if (round.closed === undefined) return null
  const { atMs, result } = round.closed
  const again = round.revoteOf === undefined ? [] : [texts.round_again2()]
  return (
    <section className={styles.closed} aria-label={round.question}>
      <h3 className={styles.question} dir="auto">
        {round.question}
      </h3>
      <p className={styles.about}>
        {[kindWords(round.kind), ...again, texts.round_closedAt({ time: clockText(atMs) })].join(
          ' · ',
        )}
      </p>
      {isShown && <RoundResultView round={round} result={result} />}
      <div className={styles.acts}>
        <Button
          size="small"
          look="plain"
          aria-label={
            isShown
              ? texts.round_hideOf({ question: round.question })
              : texts.round_showOf({ question: round.question })
          }
          onPress={() => setIsToggled(!isToggled)}
        >
          {isShown ? texts.round_hide() : texts.round_show()}
        </Button>
        <Lead round={round} hasOpen={hasOpen} />
      </div>
    </section>
  )
}

function Lead({ round, hasOpen }: { readonly round: Round; readonly hasOpen: boolean }) {
  const { context } = usePanelParts()
  const { isPossible } = useAction(sendRevote)
  const revote = useCommand(sendRevote)
  const remove = useCommand(sendRemoveRound)
  const project = useCommand(sendSetProjected)
  const isProjected = useView(({ session }) => session?.projected === round.id)
  if (!isPossible) return null
  return (
    <>
      <Button
        size="small"
        look="plain"
        isOn={isProjected}
        onPress={() => project(isProjected ? undefined : round.id)}
      >
        {sendSetProjected.label()}
      </Button>
      <Button size="small" look="plain" onPress={() => remove(round.id)}>
        {sendRemoveRound.label()}
      </Button>
      <Button
        size="small"
        isDisabled={hasOpen}
        onPress={() => revote({ round: round.id, id: context.newId() })}
      >
        {sendRevote.label()}
      </Button>
    </>
  )
}
