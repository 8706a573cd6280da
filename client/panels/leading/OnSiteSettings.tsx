import { type FormEvent, useState } from 'react'
import { sendSetOnSite, writeOnSite } from '#client/actions'
import { texts } from '#client/texts'
import { Button, Switch, TextField } from '#client/ui'
import { useView } from '#client/view'
import { limits } from '#shared/protocol'
import timer from '../agenda/TimerField.module.css'
import { usePanelParts } from '../panelParts.ts'
import { useCommand } from '../useCommand.ts'

/** People without a device: how many, and whether the facilitator writes for them now. */
export function OnSiteSettings() {
  const { context } = usePanelParts()
  const count = useView(({ session }) => session?.onSite ?? 0)
  const writes = useView((view) => view.writesOnSite ?? false)
  return (
    <>
      <CountField key={count} count={count} />
      {count > 0 && (
        <Switch
          label={texts.onSite_write()}
          hint={texts.onSite_writeHint()}
          isOn={writes}
          onChange={(isOn) => writeOnSite.run(context, isOn)}
        />
      )}
    </>
  )
}

function CountField({ count }: { readonly count: number }) {
  const [typed, setTyped] = useState(String(count))
  const set = useCommand(sendSetOnSite)
  const people = Number(typed)
  const isWrong =
    typed.trim() === '' ||
    !Number.isInteger(people) ||
    people < 0 ||
    people > limits.peoplePerWorkshop
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isWrong) void set(people)
  }
  return (
    <form className={timer.form} onSubmit={submit}>
      <TextField label={texts.onSite_count()} value={typed} onChange={setTyped} />
      <Button type="submit" isDisabled={isWrong || people === count}>
        {texts.onSite_set()}
      </Button>
    </form>
  )
}
