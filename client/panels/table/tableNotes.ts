import type { NoteWords } from '#client/actions'
import { labels } from '#client/texts'
import { cleanTag, type NoteColor, noteColors, splitForNotes, type TableRows } from '#shared/board'
import { limits } from '#shared/protocol'
import type { TableColumns } from './tableColumns.ts'

/** What the rows of a table (without its names) become. */
export interface TableNotes {
  readonly notes: readonly NoteWords[]
  /** Rows without text, which become no note. */
  readonly empty: number
  /** Colours that no note has, each once, as they are written. */
  readonly unknownColors: readonly string[]
}

/** A note for each row; a text too long for one goes on in the next. */
export function tableNotes(rows: TableRows, columns: TableColumns): TableNotes {
  const notes: NoteWords[] = []
  const unknown = new Set<string>()
  let empty = 0
  for (const row of rows) {
    const pieces = splitForNotes(textIn(row, columns))
    const named = cellIn(row, columns.color)
    const color = colorNamed(named)
    const tags = tagsIn(cellIn(row, columns.tags))
    if (pieces.length === 0) empty += 1
    else if (named !== '' && !color) unknown.add(named)
    for (const text of pieces) notes.push({ text, color, tags })
  }
  return { notes, empty, unknownColors: [...unknown] }
}

function textIn(row: readonly string[], { text, color, tags }: TableColumns): string {
  if (text !== undefined) return cellIn(row, text)
  const cells = row.filter((_, column) => column !== color && column !== tags)
  return cells.filter((cell) => cell !== '').join('\n')
}

function cellIn(row: readonly string[], column: number | undefined): string {
  return (column === undefined ? undefined : row[column]) ?? ''
}

/** By the name it has in the file of a board, or the one people read. */
function colorNamed(cell: string): NoteColor | undefined {
  const wanted = cell.toLowerCase().replace(/^gray$/, 'grey')
  return noteColors.find(
    (name) => name === wanted || labels.noteColor[name]().toLowerCase() === wanted,
  )
}

function tagsIn(cell: string): string[] {
  const tags = cell.split(/[,;|\n]/).map((tag) => cleanTag(tag.replace(/^\s*#/, '')))
  return [...new Set(tags)].filter((tag) => tag !== '').slice(0, limits.tagsPerItem)
}
