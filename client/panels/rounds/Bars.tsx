import styles from './Rounds.module.css'

interface BarsProps {
  readonly label: string
  readonly rows: readonly {
    readonly id: string
    readonly words: string
    readonly value: number
    /** The number as it is told. */
    readonly told: string
  }[]
  /** What a full bar is; undefined: the largest value. */
  readonly full?: number
}

/** A picture of numbers: a bar for each, as long as its number, which stands at its end. */
export function Bars({ label, rows, full }: BarsProps) {
  const most = full ?? Math.max(1, ...rows.map(({ value }) => value))
  return (
    <ol className={styles.bars} aria-label={label}>
      {rows.map(({ id, words, value, told }) => (
        <li key={id} className={styles.bar}>
          <span className={styles.barWords} dir="auto">
            {words}
          </span>
          <span className={styles.track} aria-hidden>
            <span className={styles.fill} style={{ inlineSize: `${(value / most) * 100}%` }} />
          </span>
          <span className={styles.number}>{told}</span>
        </li>
      ))}
    </ol>
  )
}
