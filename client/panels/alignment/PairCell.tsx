import { texts } from '#client/texts'
import type { FunctionPair } from '#shared/strategy'
import styles from './Alignment.module.css'
import { ratingWords } from './pictureWords.ts'

/** Ratings are from 1 to 5, so two views are four apart at most. */
const widest = 4
/** From here on two functions live in different companies: drawn with a heavier border, not only a longer bar. */
const wide = 1

interface PairCellProps {
  readonly row: string
  readonly column: string
  readonly pairs: readonly FunctionPair[]
}

/** What the row says about the column, what the column says about the row, and how far apart that is. */
export function PairCell({ row, column, pairs }: PairCellProps) {
  const pair = pairs.find(({ a, b }) => a === column && b === row)
  const gap = pair?.gap
  return (
    <td className={styles.pairCell} data-wide={gap !== undefined && gap >= wide}>
      <View from={row} about={column} sign="↑" value={pair?.bOfA} />
      <View from={column} about={row} sign="←" value={pair?.aOfB} />
      {gap === undefined ? (
        <span className={styles.missing}>{texts.alignment_tooFew()}</span>
      ) : (
        <>
          <strong className={styles.gap}>{texts.pairs_gap({ gap: ratingWords(gap) })}</strong>
          <span className={styles.miniTrack} aria-hidden>
            <span className={styles.measured} style={{ inlineSize: `${(gap / widest) * 100}%` }} />
          </span>
        </>
      )}
    </td>
  )
}

interface ViewProps {
  readonly from: string
  readonly about: string
  /** Where it points in the matrix. */
  readonly sign: string
  readonly value: number | undefined
}

function View({ from, about, sign, value }: ViewProps) {
  return (
    <span className={styles.view}>
      <span className={styles.sign} aria-hidden>
        {sign}
      </span>
      <span className={styles.unseen}>{texts.pairs_view({ from, about })} </span>
      {value === undefined ? '–' : ratingWords(value)}
    </span>
  )
}
