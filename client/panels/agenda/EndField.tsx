import { sendSetEnd } from '#client/actions'
import { texts } from '#client/texts'
import { TextField } from '#client/ui'
import { useCommand } from '../useCommand.ts'
import { momentAt, timeOfDay } from './timeOfDay.ts'

/** When the workshop is to end, as a time of today. */
export function EndField({ endsAtMs }: { readonly endsAtMs: number | undefined }) {
  const setEnd = useCommand(sendSetEnd)
  const value = endsAtMs === undefined ? '' : timeOfDay(endsAtMs)
  return (
    <TextField
      type="time"
      label={texts.agenda_end()}
      hint={texts.agenda_endHint()}
      value={value}
      onChange={(time) => setEnd(momentAt(time, Date.now()))}
    />
  )
}
