import { type FormEvent, useState } from 'react'
import { texts } from '#client/texts'
import { Button, TextField } from '#client/ui'
import { limits } from '#shared/protocol'
import { usePanelParts } from './panelParts.ts'
import styles from './VersionsList.module.css'

/** Keeps the board as it is now, under a name if one is given. */
export function KeepVersion() {
  const { versions } = usePanelParts()
  const [label, setLabel] = useState('')
  const [isPending, setIsPending] = useState(false)
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    setIsPending(true)
    if (await versions.take(label.trim())) setLabel('')
    setIsPending(false)
  }
  return (
    <form className={styles.keep} onSubmit={keep}>
      <TextField
        label={texts.version_keepNow()}
        placeholder={texts.version_keepName()}
        value={label}
        onChange={setLabel}
        maxLength={limits.titleCharacters}
        autoComplete="off"
        after={
          <Button type="submit" isPending={isPending}>
            {texts.version_keep()}
          </Button>
        }
      />
    </form>
  )
}
