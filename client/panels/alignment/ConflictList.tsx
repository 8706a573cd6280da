import { texts } from '#client/texts'
import type { ConflictSide, LayerConflict } from '#shared/strategy'
import styles from './Alignment.module.css'
import { placeWords } from './sideWords.ts'

/** Each contradiction with both notes and why they cannot both be followed. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly LayerConflict[] }) {
  return (
    <ol className={styles.conflicts}>
      {conflicts.map(({ id, between, reason, reachesMiddle }, index) => (
        <li
          key={id}
          className={styles.conflict}
          aria-label={texts.layers_conflict({ number: index + 1 })}
        >
          <p className={styles.conflictHead}>
            <span className={styles.badge} aria-hidden>
              ⚡ {index + 1}
            </span>
            {reachesMiddle && <strong>{texts.layers_middle()}</strong>}
          </p>
          <div className={styles.sides}>
            <Side side={between[0]} />
            <span className={styles.against}>{texts.layers_against()}</span>
            <Side side={between[1]} />
          </div>
          {reason !== '' && (
            <p className={styles.reason} dir="auto">
              {reason}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function Side({ side }: { readonly side: ConflictSide | undefined }) {
  return (
    <div className={styles.side}>
      {side ? (
        <>
          <span className={styles.small} dir="auto">
            {placeWords(side)}
          </span>
          <span dir="auto">{side.text}</span>
        </>
      ) : (
        <span className={styles.small}>{texts.layers_gone()}</span>
      )}
    </div>
  )
}
