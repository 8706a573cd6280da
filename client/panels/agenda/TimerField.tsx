import { type FormEvent, useState } from 'react'
import { sendStartTimer, sendStopTimer } from '#client/actions'
import { texts } from '#client/texts'
import { Button, TextField } from '#client/ui'
import { useCommand } from '../useCommand.ts'
import styles from './TimerField.module.css'

const mostMinutes = 480

/** A timer of one's own, whatever the agenda says, or the end of the one that runs. */
export function TimerField({ isRunning }: { readonly isRunning: boolean }) {
  const [minutes, setMinutes] = useState('5')
  const start = useCommand(sendStartTimer)
  const stop = useCommand(sendStopTimer)
  const seconds = Math.round(Number(minutes) * 60)
  const isWrong = !(seconds >= 1 && seconds <= mostMinutes * 60)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isWrong) void start(seconds)
  }
  if (isRunning)
    return (
      <Button wide onPress={() => stop()}>
        {sendStopTimer.label()}
      </Button>
    )
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField label={texts.timer_minutes()} value={minutes} onChange={setMinutes} />
      <Button type="submit" isDisabled={isWrong}>
        {sendStartTimer.label()}
      </Button>
    </form>
  )
}
