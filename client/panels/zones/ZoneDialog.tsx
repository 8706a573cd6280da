import { type FormEvent, useState } from 'react'
import { closeOverlay, sendSetZone } from '#client/actions'
import { labels, texts } from '#client/texts'
import { Button, Dialog, Select, Swatches, TextField } from '#client/ui'
import { useView } from '#client/view'
import { noteColors } from '#shared/board'
import { limits, type Zone } from '#shared/protocol'
import ask from '../AskDialog.module.css'
import { usePanelParts } from '../panelParts.ts'
import { useCommand } from '../useCommand.ts'
import { type SizeName, sizeOf, zoneSizes } from './zoneSizes.ts'

const colors = noteColors.map((color) => ({
  id: color,
  label: labels.noteColor[color](),
  color: `var(--note-${color})`,
}))

/** What a zone is called, what it asks, how it looks and how large it is. */
export function ZoneDialog({ zone }: { readonly zone: Zone }) {
  const { context, focusCanvas } = usePanelParts()
  const isNew = useView(({ session }) => !session?.zones.some(({ id }) => id === zone.id))
  const [draft, setDraft] = useState(zone)
  const save = useCommand(sendSetZone)
  const change = (part: Partial<Zone>) => setDraft({ ...draft, ...part })
  const close = () => {
    closeOverlay.run(context)
    focusCanvas()
  }
  const isNameless = draft.title.trim() === ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isNameless && (await save({ ...draft, title: draft.title.trim() }))) close()
  }
  const title = isNew ? texts.zone_new() : texts.zone_changeTitle()
  return (
    <Dialog title={title} isOpen onClose={close}>
      <form className={ask.form} onSubmit={submit}>
        <TextField
          autoFocus
          label={texts.zone_title()}
          value={draft.title}
          maxLength={limits.titleCharacters}
          onChange={(words) => change({ title: words })}
        />
        <TextField
          lines={3}
          label={texts.zone_prompt()}
          hint={texts.zone_promptHint()}
          value={draft.prompt}
          maxLength={limits.promptCharacters}
          onChange={(prompt) => change({ prompt })}
        />
        <Swatches
          label={texts.zone_color()}
          choices={colors}
          value={draft.color ?? 'grey'}
          onChange={(color) => change({ color })}
        />
        <Select
          label={texts.zone_size()}
          placeholder=""
          value={sizeOf(draft)}
          options={sizeOptions(sizeOf(zone) === 'own')}
          onChange={(name) =>
            change(name === 'own' ? { w: zone.w, h: zone.h } : zoneSizes[name as SizeName])
          }
        />
        <div className={ask.actions}>
          <Button onPress={close}>{texts.panel_cancel()}</Button>
          <Button type="submit" look="primary" isDisabled={isNameless}>
            {texts.zone_save()}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** One of another size than these may keep it. */
function sizeOptions(hasOwn: boolean) {
  return [
    ...(hasOwn ? [{ id: 'own', label: texts.zone_own() }] : []),
    { id: 'small', label: texts.zone_small() },
    { id: 'medium', label: texts.zone_medium() },
    { id: 'large', label: texts.zone_large() },
  ]
}
