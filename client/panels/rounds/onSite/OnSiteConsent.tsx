import { texts } from '#client/texts'
import { Stepper, TextField } from '#client/ui'
import { consentAnswers, limits } from '#shared/protocol'
import rounds from '../Rounds.module.css'
import { answerWords } from '../roundWords.ts'
import styles from './OnSite.module.css'
import type { OnSiteParts } from './OnSiteDots.tsx'
import { reasonsFor, sum } from './onSiteDraft.ts'

/** How many on site gave each answer, with the reason of everybody who has a concern or blocks. */
export function OnSiteConsent(parts: OnSiteParts) {
  const { draft, onSite, onChange } = parts
  const given = sum(draft.answers)
  const setAnswer = (at: number, count: number) =>
    onChange({
      ...draft,
      answers: draft.answers.map((one, place) => (place === at ? count : one)),
    })
  return (
    <div className={styles.answers}>
      <p role="status" className={rounds.about}>
        {texts.onSite_answered({ given, people: onSite })}
      </p>
      {consentAnswers.map((answer, at) => {
        const count = draft.answers[at] ?? 0
        return (
          <div key={answer} className={styles.answer}>
            <Stepper
              label={answerWords(answer)}
              value={count}
              most={Math.max(count, count + onSite - given)}
              onChange={(next) => setAnswer(at, next)}
            />
            {(answer === 'concern' || answer === 'block') && <Reasons {...parts} answer={answer} />}
          </div>
        )
      })}
    </div>
  )
}

function Reasons({
  draft,
  round,
  answer,
  onChange,
}: OnSiteParts & { readonly answer: 'concern' | 'block' }) {
  const reasons = reasonsFor(draft, answer)
  const setReason = (at: number, reason: string) => {
    const next = reasons.map((one, place) => (place === at ? reason : one))
    onChange({ ...draft, reasons: { ...draft.reasons, [answer]: next } })
  }
  return reasons.map((reason, at) => (
    <TextField
      // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same
      key={at}
      lines={2}
      label={texts.onSite_reason({ number: at + 1, answer: answerWords(answer) })}
      hint={round.anonymous ? texts.onSite_reasonAnonymous() : texts.onSite_reasonNamed()}
      maxLength={limits.reasonCharacters}
      value={reason}
      onChange={(words) => setReason(at, words)}
    />
  ))
}
