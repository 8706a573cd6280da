import { type FormEvent, useState } from 'react'
import { sendSetStep } from '#client/actions'
import { texts } from '#client/texts'
import { Button, Dialog, Select, TextField } from '#client/ui'
import { limits, type Step } from '#shared/protocol'
import ask from '../AskDialog.module.css'
import { useCommand } from '../useCommand.ts'
import { StepFocus } from './StepFocus.tsx'

interface StepDialogProps {
  readonly step: Step
  readonly isNew: boolean
  readonly onClose: () => void
}

const longestMinutes = 480
const instructionCharacters = 1000

/** What a step is called, how long it is, and what holds while it lasts. */
export function StepDialog({ step, isNew, onClose }: StepDialogProps) {
  const [draft, setDraft] = useState(step)
  const [minutes, setMinutes] = useState(String(step.minutes))
  const save = useCommand(sendSetStep)
  const length = Number(minutes)
  const isWrong = minutes.trim() === '' || !(length >= 0 && length <= longestMinutes)
  const change = (part: Partial<Step>) => setDraft({ ...draft, ...part })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isWrong || draft.title.trim() === '') return
    if (await save({ ...draft, title: draft.title.trim(), minutes: length })) onClose()
  }
  const title = isNew ? texts.agenda_newStep() : texts.agenda_changeStep()
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className={ask.form} onSubmit={submit}>
        <TextField
          autoFocus
          label={texts.agenda_stepTitle()}
          value={draft.title}
          maxLength={limits.titleCharacters}
          onChange={(name) => change({ title: name })}
        />
        <TextField
          label={texts.agenda_stepMinutes()}
          value={minutes}
          error={isWrong ? texts.agenda_minutesWrong() : undefined}
          onChange={setMinutes}
        />
        <TextField
          lines={3}
          label={texts.agenda_stepInstruction()}
          value={draft.instruction}
          maxLength={instructionCharacters}
          onChange={(instruction) => change({ instruction })}
        />
        <TextField
          lines={3}
          label={texts.agenda_stepHint()}
          value={draft.hint}
          maxLength={instructionCharacters}
          onChange={(hint) => change({ hint })}
        />
        <Choices draft={draft} onChange={change} />
        <StepFocus draft={draft} onChange={change} />
        <div className={ask.actions}>
          <Button type="submit" look="primary" isDisabled={isWrong || draft.title.trim() === ''}>
            {texts.agenda_save()}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Choices({
  draft,
  onChange,
}: {
  readonly draft: Step
  readonly onChange: (part: Partial<Step>) => void
}) {
  return (
    <>
      <Select
        label={texts.agenda_stepPrivacy()}
        placeholder=""
        value={draft.privacy}
        options={[
          { id: 'open', label: texts.agenda_open() },
          { id: 'private', label: texts.agenda_private() },
        ]}
        onChange={(privacy) => onChange({ privacy: privacy as Step['privacy'] })}
      />
      <Select
        label={texts.agenda_naming()}
        placeholder=""
        value={draft.naming}
        options={[
          { id: 'named', label: texts.agenda_named() },
          { id: 'anonymous', label: texts.agenda_anonymous() },
        ]}
        onChange={(naming) => onChange({ naming: naming as Step['naming'] })}
      />
    </>
  )
}
