import { texts } from '#client/texts'
import { Select } from '#client/ui'
import type { TableRows } from '#shared/board'
import styles from './TableDialog.module.css'
import { type TableColumns, widthOf } from './tableColumns.ts'

interface ColumnChoiceProps {
  readonly rows: TableRows
  readonly isNamed: boolean
  readonly columns: TableColumns
  readonly onChange: (columns: TableColumns) => void
}

const none = 'none'

/** Which column becomes what. */
export function ColumnChoice({ rows, isNamed, columns, onChange }: ColumnChoiceProps) {
  const options = Array.from({ length: widthOf(rows) }, (_, column) => ({
    id: `${column}`,
    label: columnName(rows, isNamed, column),
  }))
  const choose = (what: keyof TableColumns) => (id: string) =>
    onChange({ ...columns, [what]: id === none ? undefined : Number(id) })
  const idOf = (column: number | undefined) => (column === undefined ? none : `${column}`)
  const noColumn = { id: none, label: texts.table_noColumn() }
  return (
    <div className={styles.columns}>
      <Select
        label={texts.table_text()}
        placeholder=""
        options={[{ id: none, label: texts.table_allColumns() }, ...options]}
        value={idOf(columns.text)}
        onChange={choose('text')}
      />
      <Select
        label={texts.table_color()}
        placeholder=""
        options={[noColumn, ...options]}
        value={idOf(columns.color)}
        onChange={choose('color')}
      />
      <Select
        label={texts.table_tags()}
        placeholder=""
        options={[noColumn, ...options]}
        value={idOf(columns.tags)}
        onChange={choose('tags')}
      />
    </div>
  )
}

/** What a column is called in its first row, or its number. */
export function columnName(rows: TableRows, isNamed: boolean, column: number): string {
  const name = isNamed ? rows[0]?.[column] : undefined
  return name ? name : texts.table_columnNumber({ number: column + 1 })
}
