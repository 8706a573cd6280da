import Papa from 'papaparse'
import { limits } from '../protocol/index.ts'

/** Text from elsewhere as what notes could be made of. */
export interface PastedText {
  /** Rows of cells; plain lines are rows of one cell. Rows in which nothing is written are left out. */
  readonly rows: readonly (readonly string[])[]
  readonly isTable: boolean
}

/**
 * Reads pasted text: cells where there are tabs (as spreadsheets write them, quotes and line breaks within cells included), otherwise
 * lines. `isTable` says that it was copied as a table; then single columns are read as cells, too. Never throws.
 */
export function readPastedText(text: string, isTable = false): PastedText {
  if (!isTable && !text.includes('\t'))
    return { rows: linesOf(text).map((line) => [line]), isTable }
  const cells = Papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: 'greedy' })
  const isBroken = cells.errors.some(({ type }) => type === 'Quotes')
  // A quote that was never a cell's: then every tab and line break is what it looks like.
  const rows = isBroken ? linesOf(text).map((line) => line.split('\t')) : cells.data
  const trimmed = rows.map((row) => row.map((cell) => cell.trim()))
  return { rows: trimmed, isTable: trimmed.some((row) => row.length > 1) }
}

/** Text in pieces no longer than a note may be, broken between words where there are any; nothing is lost but the space at a break. */
export function splitForNotes(text: string, limit: number = limits.itemTextCharacters): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > limit) {
    const cut = breakBefore(rest, limit)
    pieces.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return rest === '' ? pieces : [...pieces, rest]
}

function breakBefore(text: string, limit: number): number {
  const space = text.slice(0, limit + 1).search(/\s\S*$/)
  if (space > limit / 2) return space
  // Never within a letter of two halves.
  return /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '') ? limit - 1 : limit
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
