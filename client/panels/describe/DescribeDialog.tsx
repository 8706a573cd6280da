import { type FormEvent, useState } from 'react'
import { closeOverlay, describeImage } from '#client/actions'
import { texts } from '#client/texts'
import { Button, Dialog, TextField } from '#client/ui'
import { useView } from '#client/view'
import { mostAltCharacters } from '#shared/board'
import ask from '../AskDialog.module.css'
import { usePanelParts } from '../panelParts.ts'
import { useReturnToNote } from '../useReturnToNote.ts'

/** Asks what a picture shows. Closed without saving, it stays as it was. */
export function DescribeDialog({ id }: { readonly id: string }) {
  const { context } = usePanelParts()
  const alt = useView(({ items }) => {
    const item = items.get(id)
    return item?.kind === 'image' ? item.alt : ''
  })
  const [typed, setTyped] = useState(alt)
  useReturnToNote()
  const close = () => closeOverlay.run(context)
  const save = (event: FormEvent) => {
    event.preventDefault()
    describeImage.run(context, { id, alt: typed })
    close()
  }
  return (
    <Dialog title={texts.describe_title()} isOpen onClose={close}>
      <form className={ask.form} onSubmit={save}>
        <TextField
          autoFocus
          label={texts.describe_label()}
          hint={texts.describe_hint()}
          value={typed}
          onChange={setTyped}
          maxLength={mostAltCharacters}
        />
        <div className={ask.actions}>
          <Button onPress={close}>{texts.panel_cancel()}</Button>
          <Button look="primary" type="submit">
            {texts.describe_save()}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
