import { texts } from '#client/texts'
import { bestRating, type Round, type RoundResult } from '#shared/protocol'
import { Bars } from './Bars.tsx'
import { ResultTable } from './ResultTable.tsx'
import styles from './Rounds.module.css'
import { meanOf, pairsOf } from './resultNumbers.ts'
import { optionRows } from './resultRows.ts'
import { meanWords } from './roundWords.ts'

/** Functions are words of the round's own. */
const noItems = new Map<string, never>()

interface PairwiseResultProps {
  readonly round: Round
  readonly part: Pick<RoundResult, 'tallies'>
  readonly result: RoundResult
}

/** How well the others say each function pulls along, then both views of each pair with the gap between them. */
export function PairwiseResult({ round, part, result }: PairwiseResultProps) {
  const nameOf = (index: number) => round.options[index]?.words ?? ''
  const rows = optionRows(round, part, noItems)
  const pairs = pairsOf(round, result)
  return (
    <>
      <Bars label={texts.round_pairwiseResult()} rows={rows} full={bestRating} />
      <h4 className={styles.heading}>{texts.round_pairs()}</h4>
      <ul className={styles.pairs} aria-label={texts.round_pairs()}>
        {pairs.map(({ a, b, ofA, ofB, gap }) => (
          <li key={`${a} ${b}`} className={styles.pair}>
            <span className={styles.words}>
              {texts.round_view({ from: a, about: b, mean: meanWords(ofB) })}
              <br />
              {texts.round_view({ from: b, about: a, mean: meanWords(ofA) })}
            </span>
            <strong className={styles.number}>{texts.round_gap({ gap: meanWords(gap) })}</strong>
          </li>
        ))}
      </ul>
      <ResultTable
        caption={texts.round_matrix()}
        columns={[texts.round_viewOf(), ...round.options.map((_, index) => nameOf(index))]}
        rows={result.groups
          .filter(({ by }) => by === 'function')
          .map(({ name, tallies }) => ({
            head: name,
            cells: tallies.map((tally) => meanWords(meanOf(tally))),
          }))}
      />
    </>
  )
}
