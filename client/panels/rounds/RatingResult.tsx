import { texts } from '#client/texts'
import { useView } from '#client/view'
import { bestRating, type Round, type RoundResult } from '#shared/protocol'
import { ResultTable } from './ResultTable.tsx'
import styles from './Rounds.module.css'
import { meanOf, ranked } from './resultNumbers.ts'
import { meanWords, optionWords } from './roundWords.ts'

const steps = Array.from({ length: bestRating }, (_, n) => n + 1)

interface RatingResultProps {
  readonly round: Round
  readonly part: Pick<RoundResult, 'tallies'>
}

/** The spread of each rating, the highest mean first: how many gave 1, 2 … 5, and the mean. */
export function RatingResult({ round, part }: RatingResultProps) {
  const items = useView((view) => view.items)
  const rows = ranked(round, part).map(({ index, tally }) => {
    const option = round.options[index] ?? { id: '' }
    return { id: option.id, words: optionWords(option, items), tally, mean: meanOf(tally) }
  })
  return (
    <>
      <ol className={styles.spreads} aria-label={texts.round_ratingResult()}>
        {rows.map(({ id, words, tally, mean }) => (
          <li key={id}>
            <p className={styles.spreadHead}>
              <span className={styles.words} dir="auto">
                {words}
              </span>
              <strong className={styles.number}>
                {texts.round_mean({ mean: meanWords(mean) })}
              </strong>
            </p>
            <Spread tally={tally} />
          </li>
        ))}
      </ol>
      <ResultTable
        caption={texts.round_ratingResult()}
        columns={[texts.round_what(), ...steps.map(String), texts.round_meanColumn()]}
        rows={rows.map(({ words, tally, mean }) => ({
          head: words,
          cells: [...steps.map((step) => `${tally[step - 1] ?? 0}`), meanWords(mean)],
        }))}
      />
    </>
  )
}

/** Five columns, each with how many are in it above and its rating below. */
export function Spread({ tally }: { readonly tally: readonly number[] }) {
  const most = Math.max(1, ...tally)
  if (tally.length === 0) return <p className={styles.small}>{texts.round_tooFew()}</p>
  return (
    <div className={styles.spread} role="img" aria-label={spreadWords(tally)}>
      {steps.map((step) => {
        const count = tally[step - 1] ?? 0
        return (
          <span key={step} className={styles.column} aria-hidden>
            <span className={styles.columnCount}>{count}</span>
            <span
              className={styles.columnBar}
              style={{ blockSize: `calc(${count / most} * var(--column, 2.5rem))` }}
            />
            <span className={styles.columnName}>{step}</span>
          </span>
        )
      })}
    </div>
  )
}

function spreadWords(tally: readonly number[]): string {
  return steps
    .map((step) => texts.round_spreadStep({ rating: step, count: tally[step - 1] ?? 0 }))
    .join(', ')
}
