import { texts } from '#client/texts'
import type { TableRows } from '#shared/board'
import type { Point } from '#shared/geometry'
import { boardAction } from '../boardAction.ts'

/** Asks what the columns of a table from a file shall become. */
export const askTable = boardAction<{
  readonly name: string
  readonly rows: TableRows
  readonly at?: Point | undefined
}>({
  name: 'askTable',
  label: () => texts.table_add(),
  run: ({ view }, { name, rows, at }) =>
    view.setState({ overlay: { kind: 'table', name, rows, at } }),
})
