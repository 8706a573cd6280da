import { texts } from '#client/texts'
import type { Coverage } from '#shared/strategy'
import styles from './Alignment.module.css'
import { CoveragePicture } from './CoveragePicture.tsx'
import { OwnedAlonePicture } from './OwnedAlonePicture.tsx'

interface CoverageGridsProps {
  readonly coverage: Coverage
  /** The words of a move or a commitment. */
  readonly lineWords: (id: string) => string
}

/** What moves and commitments reach, and what nobody covers: every empty row is shown and named. */
export function CoverageGrids({ coverage, lineWords }: CoverageGridsProps) {
  const wordsOf = (id: string) => lineWords(id).trim() || texts.coverage_untitled()
  return (
    <section className={styles.picture} aria-label={texts.coverage_title()}>
      <h3 className={styles.title}>{texts.coverage_title()}</h3>
      <div className={styles.grids}>
        {coverage.grids.map((grid) => (
          <CoveragePicture key={grid.kind} grid={grid} lineWords={wordsOf} />
        ))}
        <OwnedAlonePicture owned={coverage.ownedAlone} lineWords={wordsOf} />
      </div>
    </section>
  )
}
