import { texts } from '#client/texts'
import type { Alignment, AlignmentRow } from '#shared/strategy'
import styles from './Alignment.module.css'
import { BelievedBar, MeasuredBar } from './AlignmentBars.tsx'
import { Disagreement } from './Disagreement.tsx'
import { PictureTable } from './PictureTable.tsx'
import { percentWords, ratingWords, spreadWords, whoWords } from './pictureWords.ts'

/** What people believe of their alignment beside what their answers measure; then where functions answer differently. */
export function BelievedAndMeasured({ alignment }: { readonly alignment: Alignment }) {
  const { beliefs, questions } = alignment
  if (beliefs.length + questions.length === 0) {
    return (
      <section className={styles.picture} aria-label={texts.believed_title()}>
        <h3 className={styles.title}>{texts.believed_title()}</h3>
        <p className={styles.lead}>{texts.believed_nothing()}</p>
      </section>
    )
  }
  return (
    <section className={styles.picture} aria-label={texts.believed_title()}>
      <h3 className={styles.title}>{texts.believed_title()}</h3>
      <p className={styles.lead}>{texts.believed_lead()}</p>
      {beliefs.length === 0 && <p className={styles.lead}>{texts.believed_noBelief()}</p>}
      <ul className={styles.who}>
        {alignment.rows.map((row) => (
          <Row key={`${row.by} ${row.name}`} row={row} />
        ))}
      </ul>
      <p className={styles.small}>{texts.believed_fewNote()}</p>
      <BelievedTable alignment={alignment} />
      <Disagreement alignment={alignment} />
    </section>
  )
}

function Row({ row }: { readonly row: AlignmentRow }) {
  const isTold = row.believed !== undefined || row.measured !== undefined
  return (
    <li className={styles.whoRow} data-all={row.by === 'all'}>
      <span className={styles.rowName} dir="auto">
        {whoWords(row)}
      </span>
      {isTold ? (
        <span className={styles.bars}>
          <BelievedBar rating={row.believed} />
          <MeasuredBar value={row.measured} questions={row.questions} />
        </span>
      ) : (
        <span className={styles.emptyCell}>{texts.alignment_tooFew()}</span>
      )}
    </li>
  )
}

function BelievedTable({ alignment }: { readonly alignment: Alignment }) {
  return (
    <PictureTable
      caption={texts.believed_title()}
      columns={[
        texts.believed_who(),
        texts.believed_believed(),
        texts.believed_ratings(),
        texts.believed_measured(),
        texts.believed_questions(),
      ]}
      rows={alignment.rows.map((row) => ({
        id: `${row.by} ${row.name}`,
        head: whoWords(row),
        cells: [
          row.believed
            ? `${texts.believed_of({ mean: ratingWords(row.believed.mean) })}, ${spreadWords(row.believed)}`
            : texts.alignment_tooFew(),
          String(row.believed?.ratings ?? '–'),
          percentWords(row.measured),
          String(row.questions),
        ],
      }))}
    />
  )
}
