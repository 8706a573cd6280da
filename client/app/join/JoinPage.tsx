import { useState } from 'react'
import { texts } from '#client/texts'
import { Button, Notice, TextField } from '#client/ui'
import { CalmPage } from '../CalmPage.tsx'
import { useParts } from '../parts.ts'
import { workshopPath } from '../route.ts'
import { navigate } from '../useRoute.ts'
import { type Asked, type EntryFailure, enterByCode, readJoinCode } from './enterWorkshop.ts'
import { failureTexts } from './failureTexts.ts'
import styles from './join.module.css'

/** /join: enter the code that is on the wall. `/join#CODE` (the QR code) has it filled in. */
export function JoinPage({ code }: { readonly code: string }) {
  const { typed, setTyped, answer, setAnswer, question, failure, isPending, submit } = useJoin(code)
  return (
    <CalmPage title={texts.join_title()} lead={texts.join_lead()}>
      <form className={styles.form} onSubmit={submit}>
        {failure !== undefined && failure !== 'notACode' && question === undefined && (
          <Notice kind="wrong" title={failureTexts[failure].title()}>
            {failureTexts[failure].next()}
          </Notice>
        )}
        <TextField
          label={texts.join_codeLabel()}
          hint={texts.join_codeHint()}
          error={failure === 'notACode' ? texts.join_notACode() : undefined}
          placeholder="ABCD-2345"
          look="code"
          autoComplete="off"
          autoFocus
          value={typed}
          onChange={setTyped}
        />
        {question !== undefined && (
          <TextField
            label={question === 'name' ? texts.name_label() : texts.link_passphraseLabel()}
            hint={question === 'name' ? texts.link_askLead() : texts.link_passphraseNext()}
            error={failure === 'wrongPassphrase' ? texts.link_wrongPassphraseNext() : undefined}
            autoComplete={question === 'name' ? 'name' : 'off'}
            autoFocus
            value={answer}
            onChange={setAnswer}
          />
        )}
        <Button type="submit" look="primary" size="large" isPending={isPending} wide>
          {texts.join_go()}
        </Button>
      </form>
    </CalmPage>
  )
}

function useJoin(code: string) {
  const parts = useParts()
  const [typed, setTyped] = useState(code)
  const [answer, setAnswer] = useState('')
  const [question, setQuestion] = useState<Question>()
  const [failure, setFailure] = useState<EntryFailure | 'notACode'>()
  const [isPending, setIsPending] = useState(false)
  const submit = async (event: React.FormEvent) => {
    event.preventDefault()
    const joinCode = readJoinCode(typed)
    if (joinCode === undefined) return setFailure('notACode')
    setIsPending(true)
    const said = answer.trim()
    const asked = question && said ? { [question]: said } : {}
    const entered = await enterByCode(parts, joinCode, asked)
    setIsPending(false)
    if (entered.ok) return navigate(workshopPath(entered.value.workshopId))
    const next = questions[entered.reason]
    if (next === 'name' && question !== 'name') setAnswer(parts.memory.profile().name)
    if (next) setQuestion(next)
    setFailure(entered.reason)
  }
  return { typed, setTyped, answer, setAnswer, question, failure, isPending, submit }
}

/** What the workshop behind the code asks of newcomers. */
type Question = keyof Asked

const questions: { readonly [Failure in EntryFailure]?: Question } = {
  passphraseNeeded: 'passphrase',
  wrongPassphrase: 'passphrase',
  nameNeeded: 'name',
}
