import Papa from 'papaparse'
import { type Result, refuse, succeed } from '../basics/index.ts'

/** What may stand between the cells. A bar, which Papaparse would guess too, stands in texts. */
const delimitersToGuess = [',', ';', '\t']

/** Rows of cells, each without spaces around it. */
export type TableRows = readonly (readonly string[])[]

/**
 * A file of comma-, semicolon- or tab-separated values as rows of cells; rows in which nothing is written are left out.
 * `broken`: a quote that is never closed or stands in the middle of a cell; `detail` is the number of its line, from 1. `notText`:
 * bytes that are no text. `empty`: nothing is written in it. Never throws.
 */
export function readCsv(file: string): Result<TableRows, 'broken' | 'notText' | 'empty'> {
  const text = file.replace(/^\uFEFF/, '')
  if (text.includes('\0') || text.includes('\uFFFD')) return refuse('notText')
  const { data, errors } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess,
  })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) {
    const line = text.slice(0, broken.index ?? 0).split(/\r\n|\r|\n/).length
    return refuse('broken', `${line}`)
  }
  if (data.length === 0) return refuse('empty')
  return succeed(data.map((row) => row.map((cell) => cell.trim())))
}

/** Rows as the text a spreadsheet puts into the clipboard: cells between tabs. */
export function toTabbedText(rows: TableRows): string {
  return Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: '\t', newline: '\n' },
  )
}
