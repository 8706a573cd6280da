import type { NoteWords } from '#client/actions'
import { readPastedText, splitForNotes } from '#shared/board'
import { limits } from '#shared/protocol'

/** One way to paste a text: as these notes. `columns` is there where the form of a table is kept. */
export interface PasteChoice {
  readonly id: 'lines' | 'rows' | 'cells' | 'one' | 'split'
  readonly notes: readonly NoteWords[]
  readonly columns?: number
}

/** The ways to make notes of a text of several lines or cells, the likeliest first. Nothing of it is lost in any of them. */
export function pasteChoices(text: string, isTable: boolean): PasteChoice[] {
  const pasted = readPastedText(text, isTable)
  const whole = wholeChoice(text)
  if (!pasted.isTable) {
    const lines = pasted.rows.map((row) => row[0] ?? '')
    return [...(lines.length > 1 ? [{ id: 'lines' as const, notes: wordsOf(lines) }] : []), whole]
  }
  const columns = Math.max(...pasted.rows.map(({ length }) => length))
  const rows = pasted.rows.map((row) => row.filter((cell) => cell !== '').join('\n'))
  const cells = cellNotes(pasted.rows)
  const isLong = cells.some(({ text: words }) => words.length > limits.itemTextCharacters)
  return [
    { id: 'rows', notes: wordsOf(rows) },
    // A cell too long for one note would push the table apart.
    isLong
      ? { id: 'cells', notes: wordsOf(cells.map((cell) => cell.text)) }
      : { id: 'cells', notes: cells, columns },
    whole,
  ]
}

/** How many texts go on in further notes, because one cannot hold them. */
export function continuedCount(text: string, isTable: boolean): number {
  const { rows } = readPastedText(text, isTable)
  return rows.flat().filter((cell) => cell.length > limits.itemTextCharacters).length
}

function wholeChoice(text: string): PasteChoice {
  const pieces = splitForNotes(text.replaceAll('\r\n', '\n'))
  const notes = pieces.map((piece) => ({ text: piece }))
  return { id: notes.length > 1 ? 'split' : 'one', notes }
}

function wordsOf(texts: readonly string[]): NoteWords[] {
  return texts.flatMap((text) => splitForNotes(text).map((piece) => ({ text: piece })))
}

function cellNotes(rows: readonly (readonly string[])[]): NoteWords[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column) => (text === '' ? [] : [{ text, cell: { row, column } }])),
  )
}
