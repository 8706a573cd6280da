import { texts } from '#client/texts'
import type { Rating } from '#shared/strategy'
import styles from './Alignment.module.css'
import { percentWords, ratingWords, spreadOf, spreadWords } from './pictureWords.ts'

/** The mean as a hatched bar from 1 to 5, and over it a line from the lowest rating to the highest. */
export function BelievedBar({ rating }: { readonly rating: Rating | undefined }) {
  if (!rating) return <Missing name={texts.believed_believed()} />
  const { low, high } = spreadOf(rating.tally)
  return (
    <span className={styles.barLine}>
      <span className={styles.barName}>{texts.believed_believed()}</span>
      <span className={styles.track} aria-hidden>
        <span className={styles.believed} style={{ inlineSize: `${placeOf(rating.mean)}%` }} />
        <span
          className={styles.whisker}
          style={{
            insetInlineStart: `${placeOf(low)}%`,
            inlineSize: `${placeOf(high) - placeOf(low)}%`,
          }}
        />
      </span>
      <span className={styles.barWords}>
        <strong>{texts.believed_of({ mean: ratingWords(rating.mean) })}</strong>
        <span className={styles.small}>{spreadWords(rating)}</span>
      </span>
    </span>
  )
}

interface MeasuredBarProps {
  /** 0 to 1. */
  readonly value: number | undefined
  readonly questions: number
}

/** How alike the answers were, as a full bar from 0 to 100 %. */
export function MeasuredBar({ value, questions }: MeasuredBarProps) {
  if (value === undefined) return <Missing name={texts.believed_measured()} />
  return (
    <span className={styles.barLine}>
      <span className={styles.barName}>{texts.believed_measured()}</span>
      <span className={styles.track} aria-hidden>
        <span className={styles.measured} style={{ inlineSize: `${value * 100}%` }} />
      </span>
      <span className={styles.barWords}>
        <strong>{percentWords(value)}</strong>
        <span className={styles.small}>{texts.believed_ofQuestions({ count: questions })}</span>
      </span>
    </span>
  )
}

function Missing({ name }: { readonly name: string }) {
  return (
    <span className={styles.barLine}>
      <span className={styles.barName}>{name}</span>
      <span className={styles.emptyCell}>{texts.alignment_tooFew()}</span>
    </span>
  )
}

/** 1 is at the beginning of the track, 5 at its end. */
function placeOf(rating: number): number {
  return ((rating - 1) / 4) * 100
}
