import { texts } from '#client/texts'
import type { TableRows } from '#shared/board'
import { columnName } from './ColumnChoice.tsx'
import styles from './TableDialog.module.css'
import { type TableColumns, widthOf } from './tableColumns.ts'

/** Enough to recognise a table by. */
const rowsShown = 5
const columnsShown = 12

interface TablePreviewProps {
  readonly rows: TableRows
  readonly isNamed: boolean
  readonly columns: TableColumns
}

/** The first rows of a table, with what becomes of each column. */
export function TablePreview({ rows, isNamed, columns }: TablePreviewProps) {
  const body = isNamed ? rows.slice(1) : rows
  const shown = Array.from({ length: Math.min(widthOf(rows), columnsShown) }, (_, column) => column)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.preview} tabIndex={0} aria-label={texts.table_preview()}>
      <table>
        <caption>
          {texts.table_shown({ shown: Math.min(rowsShown, body.length), count: body.length })}
        </caption>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column} scope="col" data-use={rolePlayed(column, columns)}>
                <bdi>{columnName(rows, isNamed, column)}</bdi>
                <span className={styles.use}>{roleText(column, columns)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.slice(0, rowsShown).map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and do not move
            <tr key={i}>
              {shown.map((column) => (
                <td key={column} dir="auto" data-use={rolePlayed(column, columns)}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function rolePlayed(
  column: number,
  { text, color, tags }: TableColumns,
): keyof TableColumns | 'none' {
  if (column === color) return 'color'
  if (column === tags) return 'tags'
  return text === undefined || text === column ? 'text' : 'none'
}

function roleText(column: number, columns: TableColumns): string {
  const words = {
    text: texts.table_text,
    color: texts.table_color,
    tags: texts.table_tags,
    none: texts.table_notUsed,
  }
  return words[rolePlayed(column, columns)]()
}
