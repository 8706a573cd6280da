import { Hand } from 'lucide-react'
import { sendRaiseHand } from '#client/actions'
import { texts } from '#client/texts'
import { IconButton } from '#client/ui'
import { useView } from '#client/view'
import type { SessionState } from '#shared/protocol'
import { peopleRows } from '../peopleRows.ts'
import { useCommand } from '../useCommand.ts'
import styles from './StepBar.module.css'

/** How many are done, whose hand is up, who needs more time: what the people here have said. */
export function AttentionLine({ session }: { readonly session: SessionState }) {
  const present = useView((view) => view.people)
  const self = useView((view) => view.self)
  const here = peopleRows(session.people, present, self).filter(({ isHere }) => isHere)
  const writers = here.filter(({ role }) => role === 'participant')
  const done = writers.filter(({ id }) => session.done?.includes(id)).length
  const hands = (session.hands ?? []).flatMap((id) => here.find((row) => row.id === id) ?? [])
  const asking = session.timeAskedBy?.length ?? 0
  const lines = [
    ...(session.currentStep !== undefined && writers.length > 0
      ? [texts.step_doneCount({ done, people: writers.length })]
      : []),
    ...(asking > 0 && self.role === 'facilitator'
      ? [texts.step_timeAsked({ people: asking })]
      : []),
  ]
  if (lines.length === 0 && hands.length === 0) return null
  return (
    <div className={styles.attention}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {hands.map(({ id, name }) => (
        <RaisedHand key={id} id={id} name={name === '' ? texts.people_nameless() : name} />
      ))}
    </div>
  )
}

function RaisedHand({ id, name }: { readonly id: string; readonly name: string }) {
  const leads = useView((view) => view.self.role === 'facilitator')
  const raise = useCommand(sendRaiseHand)
  return (
    <span className={styles.hand}>
      <Hand size={14} aria-hidden />
      {texts.step_handsUp({ names: name })}
      {leads && (
        <IconButton
          size="small"
          label={texts.step_handDownOf({ name })}
          icon={<span aria-hidden>×</span>}
          onPress={() => raise({ raised: false, person: id })}
        />
      )}
    </span>
  )
}
