import { type FormEvent, useState } from 'react'
import { texts } from '#client/texts'
import { Button, Dialog, TextField } from '#client/ui'
import { limits } from '#shared/protocol'
import ask from '../AskDialog.module.css'

interface ReasonDialogProps {
  readonly title: string
  readonly about: string
  readonly label: string
  readonly isNeeded: boolean
  /** @returns whether it was done */
  readonly onDone: (reason: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks why something is decided, before it is. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, about, label, isNeeded, onDone, onClose } = props
  const [reason, setReason] = useState('')
  const [isPending, setIsPending] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isNeeded && reason.trim() === '') return
    setIsPending(true)
    const isDone = await onDone(reason.trim())
    setIsPending(false)
    if (isDone) onClose()
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className={ask.form} onSubmit={submit}>
        <p className={ask.words}>{about}</p>
        <TextField
          autoFocus
          lines={3}
          label={isNeeded ? texts.strategy_reason() : texts.strategy_reasonOptional()}
          maxLength={limits.reasonCharacters}
          value={reason}
          onChange={setReason}
        />
        <div className={ask.actions}>
          <Button onPress={onClose}>{texts.panel_cancel()}</Button>
          <Button
            type="submit"
            look="primary"
            isPending={isPending}
            isDisabled={isNeeded && reason.trim() === ''}
          >
            {label}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
