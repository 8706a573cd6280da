import { useState } from 'react'
import { sendSetEntry, sendSetNameless } from '#client/actions'
import { texts } from '#client/texts'
import { Button, Select, Switch, showToast, TextField } from '#client/ui'
import { useView } from '#client/view'
import { limits } from '#shared/protocol'
import styles from './EntrySettings.module.css'
import { usePanelParts } from './panelParts.ts'
import { useCommand } from './useCommand.ts'

const kinds = ['open', 'passphrase', 'approval'] as const
type Kind = (typeof kinds)[number]

const names: Record<Kind, () => string> = {
  open: texts.link_entryOpen,
  passphrase: texts.link_entryPassphrase,
  approval: texts.link_entryApproval,
}

/** What newcomers are asked; for facilitators. A passphrase takes effect when it is saved, the others at once. */
export function EntrySettings() {
  const { chosen, choose, passphrase, setPassphrase, isTooShort, save } = useEntrySettings()
  return (
    <section className={styles.entry}>
      <Select
        label={texts.link_entry()}
        placeholder={texts.link_entryOpen()}
        options={kinds.map((id) => ({ id, label: names[id]() }))}
        value={chosen}
        onChange={choose}
      />
      {chosen === 'passphrase' && (
        <TextField
          label={texts.link_passphraseLabel()}
          hint={texts.link_entryPassphraseHint()}
          error={isTooShort ? texts.link_passphraseShort() : undefined}
          autoComplete="off"
          maxLength={limits.passphraseCharacters}
          value={passphrase}
          onChange={setPassphrase}
          after={
            <div className={styles.save}>
              <Button onPress={save}>{texts.link_passphraseSave()}</Button>
            </div>
          }
        />
      )}
      <NamelessSwitch />
    </section>
  )
}

function NamelessSwitch() {
  const isAllowed = useView(({ session }) => session?.nameless ?? false)
  const setNameless = useCommand(sendSetNameless)
  return (
    <Switch
      label={texts.nameless_allow()}
      hint={texts.nameless_allowHint()}
      isOn={isAllowed}
      onChange={(nameless) => void setNameless(nameless)}
    />
  )
}

function useEntrySettings() {
  const { context } = usePanelParts()
  const current = useView(({ session }) => session?.entry ?? 'open')
  const [wanted, setWanted] = useState<Kind>()
  const [passphrase, setPassphrase] = useState('')
  const [isTooShort, setIsTooShort] = useState(false)
  const send = async (entry: Parameters<typeof sendSetEntry.run>[1]) => {
    const answer = await sendSetEntry.run(context, entry)
    if (answer.ok) showToast({ kind: 'good', title: texts.link_entrySaved() })
    else showToast({ kind: 'wrong', title: texts.link_failed(), detail: texts.link_failedNext() })
    setWanted(undefined)
    setPassphrase('')
  }
  return {
    chosen: wanted ?? current,
    choose: (id: string) => {
      const kind = kinds.find((one) => one === id) ?? 'open'
      setWanted(kind)
      if (kind !== 'passphrase' && kind !== current) void send({ kind })
    },
    passphrase,
    setPassphrase: (typed: string) => {
      setPassphrase(typed)
      setIsTooShort(false)
    },
    isTooShort,
    save: () => {
      const said = passphrase.trim()
      if (said.length < limits.leastPassphraseCharacters) return setIsTooShort(true)
      void send({ kind: 'passphrase', passphrase: said })
    },
  }
}
