import { type FormEvent, useState } from 'react'
import { castBallot } from '#client/actions'
import { texts } from '#client/texts'
import { Button, Choices, TextField } from '#client/ui'
import { useView } from '#client/view'
import { type ConsentAnswer, consentAnswers, limits, type Round } from '#shared/protocol'
import { usePanelParts } from '../panelParts.ts'
import styles from './Rounds.module.css'
import { answerWords } from './roundWords.ts'

const options = consentAnswers.map((id) => ({ id, label: answerWords(id) }))

/** One answer to the frozen wording, with a reason where one has a concern or blocks. Sent by a press, because words are typed first. */
export function ConsentBallot({ round }: { readonly round: Round }) {
  const { context } = usePanelParts()
  const ballot = useView((view) => view.ballot)
  const kept = ballot?.wanted?.kind === 'consent' ? ballot.wanted : undefined
  const [draft, setDraft] = useState<{ answer?: ConsentAnswer; reason?: string }>({})
  const [isTried, setIsTried] = useState(false)
  const answer = draft.answer ?? kept?.answer
  const reason = draft.reason ?? kept?.reason ?? ''
  const needsReason = answer === 'concern' || answer === 'block'
  const isMissing = needsReason && reason.trim() === ''
  const isSame = answer === kept?.answer && reason.trim() === (kept?.reason ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (answer === undefined || isMissing) return
    const said = reason.trim()
    castBallot.run(context, { kind: 'consent', answer, ...(said === '' ? {} : { reason: said }) })
  }
  return (
    <form className={styles.consent} onSubmit={submit}>
      <Choices
        label={texts.round_yourAnswer()}
        options={options}
        value={answer}
        isDisabled={ballot?.state === 'unread'}
        onChange={(id) => setDraft({ ...draft, answer: id as ConsentAnswer })}
      />
      {needsReason && (
        <TextField
          lines={3}
          label={texts.round_reason()}
          hint={round.anonymous ? texts.round_reasonAnonymous() : texts.round_reasonNamed()}
          error={isTried && isMissing ? texts.round_reasonMissing() : undefined}
          maxLength={limits.reasonCharacters}
          value={reason}
          onChange={(words) => setDraft({ ...draft, reason: words })}
        />
      )}
      <Button
        type="submit"
        look="primary"
        isDisabled={answer === undefined || (isSame && ballot?.state === 'kept')}
      >
        {kept === undefined ? texts.round_sendAnswer() : texts.round_changeAnswer()}
      </Button>
    </form>
  )
}
