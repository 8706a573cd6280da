import { texts } from '#client/texts'
import { classes, Stepper } from '#client/ui'
import { useView } from '#client/view'
import type { Round, RoundOption } from '#shared/protocol'
import { noteColorStyle } from '../../noteColorStyle.ts'
import rounds from '../Rounds.module.css'
import { optionWords } from '../roundWords.ts'
import { type OnSiteDraft, onSiteDotsLeft } from './onSiteDraft.ts'

export interface OnSiteParts {
  readonly draft: OnSiteDraft
  readonly round: Round
  readonly onSite: number
  readonly onChange: (draft: OnSiteDraft) => void
}

/** The dots of all on site together, note by note. */
export function OnSiteDots({ draft, round, onChange }: OnSiteParts) {
  const { dots = 0, mostPerNote = dots } = round
  const left = onSiteDotsLeft(draft, round)
  const all = draft.people * dots
  return (
    <>
      <p role="status" className={classes(rounds.left, left < 0 && rounds.short)}>
        {texts.onSite_dotsLeft({ left: Math.max(0, left), dots: all })}
      </p>
      <ul className={rounds.options} aria-label={texts.round_options()}>
        {round.options.map((option) => {
          const count = draft.dots[option.id] ?? 0
          return (
            <Row
              key={option.id}
              option={option}
              count={count}
              most={Math.max(count, Math.min(draft.people * mostPerNote, count + left))}
              onChange={(given) =>
                onChange({ ...draft, dots: { ...draft.dots, [option.id]: given } })
              }
            />
          )
        })}
      </ul>
    </>
  )
}

interface RowProps {
  readonly option: RoundOption
  readonly count: number
  readonly most: number
  readonly onChange: (count: number) => void
}

function Row({ option, count, most, onChange }: RowProps) {
  const words = useView(({ items }) => optionWords(option, items))
  const color = useView(({ items }) => items.get(option.id)?.color)
  return (
    <li className={rounds.option}>
      <span className={rounds.chip} style={color === undefined ? {} : noteColorStyle(color)} />
      <span className={rounds.words} dir="auto" aria-hidden>
        {words}
      </span>
      <Stepper
        isLabelHidden
        label={texts.onSite_dotsOn({ words })}
        value={count}
        most={most}
        onChange={onChange}
      />
    </li>
  )
}
