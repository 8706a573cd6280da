import { useState } from 'react'
import { texts } from '#client/texts'
import { Button, TextField } from '#client/ui'
import { limits } from '#shared/protocol'
import { CalmPage } from '../CalmPage.tsx'
import { useParts } from '../parts.ts'
import type { Asked } from './enterWorkshop.ts'
import { failureTexts } from './failureTexts.ts'
import styles from './join.module.css'

interface AskedStepProps {
  readonly question: 'passphraseNeeded' | 'wrongPassphrase' | 'nameNeeded'
  readonly isPending: boolean
  readonly onAnswer: (asked: Asked) => void
}

/** What a workshop asks of newcomers before they are in: its passphrase, or their name. */
export function AskedStep({ question, isPending, onAnswer }: AskedStepProps) {
  const { memory } = useParts()
  const isName = question === 'nameNeeded'
  const [typed, setTyped] = useState(() => (isName ? memory.profile().name : ''))
  const isWrong = question === 'wrongPassphrase'
  const page = isWrong ? failureTexts.passphraseNeeded : failureTexts[question]
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    const said = typed.trim()
    if (said === '') return
    if (isName) memory.keepProfile({ ...memory.profile(), name: said })
    onAnswer(isName ? { name: said } : { passphrase: said })
  }
  return (
    <CalmPage title={page.title()} lead={page.next()}>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={isName ? texts.name_label() : texts.link_passphraseLabel()}
          error={isWrong ? texts.link_wrongPassphraseNext() : undefined}
          autoComplete={isName ? 'name' : 'off'}
          autoFocus
          maxLength={isName ? limits.nameCharacters : limits.passphraseCharacters}
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit" look="primary" size="large" isPending={isPending} wide>
          {isName ? texts.link_ask() : texts.join_go()}
        </Button>
      </form>
    </CalmPage>
  )
}
