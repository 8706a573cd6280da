import { Check, CloudOff, Loader } from 'lucide-react'
import { castAgain } from '#client/actions'
import { texts } from '#client/texts'
import { Button, classes } from '#client/ui'
import { useView } from '#client/view'
import { usePanelParts } from '../panelParts.ts'
import styles from './Rounds.module.css'

/** Whether the server has my ballot; "kept" is said only after its answer. */
export function BallotState() {
  const { context } = usePanelParts()
  const ballot = useView((view) => view.ballot)
  if (ballot === undefined) return null
  const isFailed = ballot.state === 'failed'
  return (
    <div role="status" className={classes(styles.state, isFailed && styles.failed)}>
      {ballot.state === 'kept' && ballot.wanted !== undefined && (
        <>
          <Check size={14} aria-hidden /> {texts.round_kept()}
        </>
      )}
      {(ballot.state === 'sending' || ballot.state === 'unread') && (
        <>
          <Loader size={14} aria-hidden />{' '}
          {ballot.state === 'sending' ? texts.round_sending() : texts.round_reading()}
        </>
      )}
      {isFailed && (
        <>
          <CloudOff size={14} aria-hidden />
          <span>{ballot.problem ?? texts.round_notSent()}</span>
          <Button size="small" onPress={() => castAgain.run(context)}>
            {castAgain.label()}
          </Button>
        </>
      )}
    </div>
  )
}
