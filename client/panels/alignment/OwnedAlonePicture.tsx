import { texts } from '#client/texts'
import type { OwnedAlone } from '#shared/strategy'
import styles from './Alignment.module.css'
import { percentOf } from './pictureWords.ts'

interface OwnedAlonePictureProps {
  readonly owned: OwnedAlone
  readonly lineWords: (id: string) => string
}

/** The share of moves that one function owns alone, and which they are. */
export function OwnedAlonePicture({ owned, lineWords }: OwnedAlonePictureProps) {
  const { alone, known, share } = owned
  return (
    <figure className={styles.grid} aria-label={texts.coverage_ownedTitle()}>
      <figcaption className={styles.gridHead}>
        <h4 className={styles.heading}>{texts.coverage_ownedTitle()}</h4>
        <p className={styles.small}>
          {share === undefined
            ? texts.coverage_ownedUnknown()
            : texts.coverage_owned({
                alone: alone.length,
                count: known,
                percent: percentOf(share),
              })}
        </p>
      </figcaption>
      {share !== undefined && (
        <span className={styles.track} aria-hidden>
          <span className={styles.measured} style={{ inlineSize: `${share * 100}%` }} />
        </span>
      )}
      {alone.length > 0 && (
        <ul className={styles.plainList}>
          {alone.map((id) => (
            <li key={id} dir="auto">
              {lineWords(id)}
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}
