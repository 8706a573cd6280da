import { texts } from '#client/texts'
import { Select, Switch, TextField } from '#client/ui'
import { useView } from '#client/view'
import { suggestDots } from '#shared/session'
import styles from './NewRound.module.css'
import type { About, RoundDraft } from './newRound.ts'

interface FieldsProps {
  readonly draft: RoundDraft
  readonly onChange: (part: Partial<RoundDraft>) => void
}

interface AboutFieldProps extends FieldsProps {
  /** How many notes it is about now. */
  readonly notes: number
  readonly isOfSelection: boolean
}

/** What people vote on. */
export function AboutField({ draft, notes, isOfSelection, onChange }: AboutFieldProps) {
  const zones = useView(({ session }) => session?.zones)
  const hasStep = useView(({ session }) => {
    const step = session?.steps.find(({ id }) => id === session.currentStep)
    return (step?.zones.length ?? 0) > 0
  })
  const options: { readonly id: About; readonly label: string }[] = [
    ...(draft.kind === 'rating'
      ? [{ id: 'question', label: texts.round_aboutQuestion() } as const]
      : []),
    ...(isOfSelection ? [{ id: 'selection', label: texts.round_aboutSelection() } as const] : []),
    ...(hasStep ? [{ id: 'step', label: texts.round_aboutStep() } as const] : []),
    { id: 'all', label: texts.round_aboutAll() },
    ...(zones ?? []).map(({ id, title }) => ({ id: `zone:${id}` as const, label: title })),
  ]
  return (
    <div className={styles.field}>
      <Select
        label={texts.round_aboutWhat()}
        placeholder=""
        options={options}
        value={draft.about}
        onChange={(about) => onChange({ about: about as About })}
      />
      {draft.about !== 'question' && (
        <p className={styles.hint} role="status">
          {notes === 0 ? texts.round_noNotes() : texts.round_noteCount({ count: notes })}
        </p>
      )}
    </div>
  )
}

/** How many dots each person has, as suggested for so many notes, and how many may lie on one. */
export function BudgetFields({ draft, notes, onChange }: FieldsProps & { readonly notes: number }) {
  const suggested = suggestDots(notes)
  return (
    <>
      <div className={styles.two}>
        <TextField
          label={texts.round_dotsPerPerson()}
          hint={texts.round_dotsHint({ dots: suggested })}
          value={draft.dots === '' ? String(suggested) : draft.dots}
          maxLength={2}
          onChange={(dots) => onChange({ dots })}
        />
        <TextField
          label={texts.round_mostPerNote()}
          value={draft.mostPerNote}
          maxLength={2}
          onChange={(mostPerNote) => onChange({ mostPerNote })}
        />
      </div>
      <Switch
        label={texts.round_blindLabel()}
        hint={texts.round_blindHint()}
        isOn={draft.blind}
        onChange={(blind) => onChange({ blind })}
      />
    </>
  )
}

const minutes = ['', '1', '2', '3', '5', '10'] as const

/** Who votes, whether names stand at reservations, and when it closes by itself. */
export function MoreFields({ draft, onChange }: FieldsProps) {
  return (
    <>
      {draft.kind === 'consent' && (
        <Switch
          label={texts.round_anonymousLabel()}
          hint={texts.round_anonymousHint()}
          isOn={draft.anonymous}
          onChange={(anonymous) => onChange({ anonymous })}
        />
      )}
      <Switch
        label={texts.round_leadersLabel()}
        hint={texts.round_leadersHint()}
        isOn={draft.facilitatorsVote}
        onChange={(facilitatorsVote) => onChange({ facilitatorsVote })}
      />
      <Select
        label={texts.round_closes()}
        placeholder=""
        options={minutes.map((id) => ({
          id: `m${id}`,
          label:
            id === '' ? texts.round_byHand() : texts.round_afterMinutes({ minutes: Number(id) }),
        }))}
        value={`m${draft.minutes}`}
        onChange={(id) => onChange({ minutes: id.slice(1) })}
      />
    </>
  )
}
