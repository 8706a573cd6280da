import { texts } from '#client/texts'
import { CheckGroup, Select, TextField } from '#client/ui'
import { useView } from '#client/view'
import { type Activity, activity, limits, type Step, toolKinds } from '#shared/protocol'
import { toolName } from '../leading/toolNames.ts'

interface StepFocusProps {
  readonly draft: Step
  readonly onChange: (part: Partial<Step>) => void
}

/** What a step does beyond writing, which zones it is about, and what participants may add while it lasts. */
export function StepFocus({ draft, onChange }: StepFocusProps) {
  const zones = useView((view) => view.session?.zones) ?? []
  return (
    <>
      <ActivityChoice value={draft.activity} onChange={(next) => onChange({ activity: next })} />
      {zones.length > 0 && (
        <CheckGroup
          label={texts.agenda_stepZones()}
          hint={texts.agenda_stepZonesHint()}
          options={zones.map(({ id, title }) => ({ id, label: title }))}
          value={draft.zones}
          onChange={(ids) => onChange({ zones: ids })}
        />
      )}
      <Select
        label={texts.tools_mayAdd()}
        placeholder=""
        value={draft.onlyTools ? 'some' : 'all'}
        options={[
          { id: 'all', label: texts.tools_everything() },
          { id: 'some', label: texts.tools_onlySome() },
        ]}
        onChange={(id) => onChange({ onlyTools: id === 'some' })}
      />
      {draft.onlyTools && (
        <CheckGroup
          label={texts.tools_allowed()}
          options={toolKinds.map((id) => ({ id, label: toolName(id) }))}
          value={draft.tools}
          onChange={(tools) => onChange({ tools })}
        />
      )}
    </>
  )
}

const activities: readonly { readonly id: Activity['kind']; readonly label: () => string }[] = [
  { id: 'write', label: texts.activity_write },
  { id: 'discuss', label: texts.activity_discuss },
  { id: 'reveal', label: texts.activity_reveal },
  { id: 'dotVote', label: texts.activity_dotVote },
  { id: 'rating', label: texts.activity_rating },
  { id: 'functionRating', label: texts.activity_functionRating },
  { id: 'consent', label: texts.activity_consent },
  { id: 'break', label: texts.activity_break },
]

interface ActivityChoiceProps {
  readonly value: Activity
  readonly onChange: (next: Activity) => void
}

function ActivityChoice({ value, onChange }: ActivityChoiceProps) {
  return (
    <>
      <Select
        label={texts.activity_label()}
        placeholder=""
        value={value.kind}
        options={activities.map(({ id, label }) => ({ id, label: label() }))}
        onChange={(kind) => onChange(activity.parse({ kind, question: '' }))}
      />
      {'question' in value && (
        <TextField
          lines={2}
          label={texts.activity_question()}
          value={value.question}
          maxLength={limits.promptCharacters}
          onChange={(question) => onChange({ ...value, question })}
        />
      )}
    </>
  )
}
