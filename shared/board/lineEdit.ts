import { equalityDeep } from 'lib0/function'
import type { BoardDoc } from './boardDoc.ts'
import type { Change } from './change.ts'
import {
  addLine,
  deleteLines,
  editLineText,
  readLine,
  setLineFields,
  setLineMark,
} from './lineDoc.ts'
import { type Line, mapsOf } from './lines/index.ts'

interface LineEdit {
  readonly id: string
  readonly before: Line | undefined
  readonly after: Line | undefined
}

/** Does an edit of a line again: only what the person changed is written, so that what others made of it meanwhile stays. */
export function applyToLine(
  doc: BoardDoc,
  { id, before, after }: LineEdit,
  change: Change,
  author: string,
): void {
  if (after === undefined) {
    deleteLines(doc, [id], change)
    return
  }
  const now = readLine(doc, id)
  if (now === undefined) {
    if (before === undefined && after.author === author) addLine(doc, after, change)
    return
  }
  const base = before ?? now
  if (base.text !== after.text && now.text !== after.text)
    editLineText(doc, id, after.text, change, base.text)
  setLineFields(doc, id, changedFields(base, after), change)
  for (const map of mapsOf(after.kind)) {
    const [old, marks] = [marksIn(base, map), marksIn(after, map)]
    for (const name of new Set([...Object.keys(old), ...Object.keys(marks)]))
      if (old[name] !== marks[name]) setLineMark(doc, id, [map, name], marks[name], change)
  }
}

type Marks = Readonly<Record<string, true | 'item' | 'cluster'>>

function marksIn(line: Line, map: string): Marks {
  return (line as unknown as Record<string, Marks>)[map] ?? {}
}

/** The fields of one value each that are other than before; undefined where one was taken away. */
function changedFields(before: Line, after: Line): Record<string, unknown> {
  const [old, fields] = [before, after] as unknown as Record<string, unknown>[]
  const never = new Set<string>([
    'id',
    'kind',
    'text',
    'author',
    'createdAt',
    ...mapsOf(after.kind),
  ])
  const names = new Set([...Object.keys(old ?? {}), ...Object.keys(fields ?? {})])
  const changed = [...names].filter(
    (name) => !never.has(name) && !equalityDeep(old?.[name], fields?.[name]),
  )
  return Object.fromEntries(changed.map((name) => [name, fields?.[name]]))
}
