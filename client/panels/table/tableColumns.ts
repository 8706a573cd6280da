import type { TableRows } from '#shared/board'

/** Which column of a table becomes what of a note, from 0. `text` undefined: all the other columns, under each other. */
export interface TableColumns {
  readonly text: number | undefined
  readonly color: number | undefined
  readonly tags: number | undefined
}

/** What people call such columns, in the languages Accord is likely to meet first. Compared without case and accents. */
const names = {
  text: /^(text|notes?|ideas?|cards?|content|titles?|topics?|summary|description|what|notizen?|ideen?|inhalt|titel|thema|notas?|contenido|titulo)$/,
  color: /^(colou?rs?|farben?|colores)$/,
  tags: /^(tags?|labels?|categor(y|ies)|kategorien?|schlagworte?|etiquetas?|categorias?)$/,
}

/** Whether the first row names the columns: a name is one that such columns have, or stands over numbers without being one. */
export function hasNames(rows: TableRows): boolean {
  const [first = [], ...rest] = rows
  if (rest.length === 0 || first.some((cell) => cell === '' || cell.length > 40)) return false
  const isKnown = first.some((cell) => Object.values(names).some((name) => name.test(plain(cell))))
  return isKnown || first.some((cell, column) => !isNumber(cell) && isOfNumbers(rest, column))
}

/** What each column is likely to be, by its name; without names, the text is in the column that says most. */
export function guessColumns(rows: TableRows, isNamed: boolean): TableColumns {
  const first = isNamed ? (rows[0] ?? []).map(plain) : []
  const find = (name: RegExp) => {
    const at = first.findIndex((cell) => name.test(cell))
    return at < 0 ? undefined : at
  }
  const [color, tags] = [find(names.color), find(names.tags)]
  const rest = isNamed ? rows.slice(1) : rows
  return { text: find(names.text) ?? wordiest(rest, [color, tags]), color, tags }
}

/** How many columns a table has. */
export function widthOf(rows: TableRows): number {
  return rows.reduce((most, { length }) => Math.max(most, length), 0)
}

/** Undefined where the columns that are left say about as much: then all of them are the text. */
function wordiest(rows: TableRows, taken: readonly (number | undefined)[]): number | undefined {
  const columns = Array.from({ length: widthOf(rows) }, (_, column) => column)
  const ranked = columns
    .filter((column) => !taken.includes(column))
    .map((column) => ({ column, letters: lettersIn(rows, column) }))
    .sort((one, other) => other.letters - one.letters)
  const [most, next] = ranked
  if (!most || (next && most.letters < 3 * next.letters)) return undefined
  return most.column
}

function lettersIn(rows: TableRows, column: number): number {
  return rows.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0)
}

function isOfNumbers(rows: TableRows, column: number): boolean {
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
  return cells.length > 0 && cells.every(isNumber)
}

function isNumber(cell: string): boolean {
  return /^[-+]?[\d.,\s]*\d%?$/.test(cell)
}

function plain(cell: string): string {
  return cell.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}
