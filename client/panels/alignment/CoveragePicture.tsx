import { texts } from '#client/texts'
import type { CoverageGrid, CoverageRow } from '#shared/strategy'
import styles from './Alignment.module.css'
import { PictureTable } from './PictureTable.tsx'
import { gridTitles, rowName, rowTitles } from './pictureWords.ts'

interface CoveragePictureProps {
  readonly grid: CoverageGrid
  readonly lineWords: (id: string) => string
}

/** One grid: a row for each function, layer, stage …, and in it a numbered square for each move that reaches it. */
export function CoveragePicture({ grid, lineWords }: CoveragePictureProps) {
  const title = gridTitles[grid.kind]()
  return (
    <figure className={styles.grid} aria-label={title}>
      <figcaption className={styles.gridHead}>
        <h4 className={styles.heading}>{title}</h4>
        <p className={styles.small}>{summaryOf(grid)}</p>
      </figcaption>
      {grid.rows.length > 0 && (
        <>
          <ul className={styles.rows}>
            {grid.rows.map((row) => (
              <li key={row.key} className={styles.row} data-empty={row.count === 0}>
                <span className={styles.rowName} dir="auto">
                  {rowName(grid, row.key)}
                </span>
                <Cells grid={grid} row={row} lineWords={lineWords} />
                <span className={styles.number}>
                  {row.count} <span className={styles.unseen}>{columnsTitle(grid)}</span>
                </span>
              </li>
            ))}
          </ul>
          <PictureTable
            caption={title}
            columns={[rowTitles[grid.kind](), columnsTitle(grid), texts.coverage_which()]}
            rows={grid.rows.map((row) => ({
              id: row.key,
              head: rowName(grid, row.key),
              cells: [
                String(row.count),
                reaching(grid, row)
                  .map(({ id, number }) => numbered(number, lineWords(id)))
                  .join(' · ') || emptyWords(grid),
              ],
            }))}
          />
        </>
      )}
    </figure>
  )
}

function Cells({ grid, row, lineWords }: CoveragePictureProps & { readonly row: CoverageRow }) {
  if (row.count === 0) return <span className={styles.emptyCell}>{emptyWords(grid)}</span>
  return (
    <span className={styles.cells} aria-hidden>
      {reaching(grid, row).map(({ id, number }) => (
        <span key={id} className={styles.cell} title={numbered(number, lineWords(id))}>
          {number}
        </span>
      ))}
    </span>
  )
}

/** The lines that reach a row, with their number: the rank among all of their kind. */
function reaching({ columns }: CoverageGrid, { cells }: CoverageRow) {
  return columns.flatMap((id, index) => (cells[index] ? [{ id, number: index + 1 }] : []))
}

function numbered(number: number, words: string): string {
  return texts.coverage_cellWords({ number, words })
}

function columnsTitle({ by }: CoverageGrid): string {
  return by === 'moves' ? texts.coverage_moves() : texts.coverage_commitments()
}

function emptyWords({ by }: CoverageGrid): string {
  return by === 'moves' ? texts.coverage_emptyMove() : texts.coverage_emptyCommitment()
}

function summaryOf({ rows, columns, by, nowhere }: CoverageGrid): string {
  if (rows.length === 0) return texts.coverage_noRows()
  if (columns.length === 0)
    return by === 'moves' ? texts.coverage_noMoves() : texts.coverage_noCommitments()
  const empty = rows.filter(({ count }) => count === 0).length
  return [
    empty === 0 ? texts.coverage_full() : texts.coverage_gaps({ count: empty }),
    ...(nowhere.length > 0 ? [texts.coverage_nowhere({ count: nowhere.length })] : []),
  ].join(' ')
}
