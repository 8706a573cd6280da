import { generateNKeysBetween } from 'fractional-indexing'
import { z } from 'zod'
import { createId, type Result, refuse, succeed } from '../basics/index.ts'
import {
  limits,
  lineState,
  overruling,
  participant,
  round,
  type SessionState,
  step,
  zone,
} from '../protocol/index.ts'
import { addItems, type BoardDoc, readStoredItems } from './boardDoc.ts'
import { cleanRecord, isForbiddenKey } from './cleanRecord.ts'
import { cutText } from './editItemText.ts'
import { importedMarks, readStoredRecords, recordRoots, writeRecords } from './fileRecords.ts'
import { isItemKind, itemSchemas } from './items/index.ts'
import { isStackIndex } from './order.ts'
import type { StorableItem } from './pairDocs.ts'
import { repairRecord } from './repairRecord.ts'

const coordinate = z.number().gte(-1e7).lte(1e7)

const fileItem = z.looseObject({
  id: z.string().min(1).max(64).optional(),
  kind: z.string().min(1).max(32),
  x: coordinate,
  y: coordinate,
  w: z.number().gt(0).lte(1e5).optional(),
  h: z.number().gt(0).lte(1e5).optional(),
  text: z.string().optional(),
})

/**
 * The file a board is exported to and imported from: JSON, `format` "accord-board", version 1, coordinates
 * in board units. Import fills what is missing; unknown fields are kept.
 */
export const boardFileSchema = z.looseObject({
  format: z.literal('accord-board'),
  version: z.literal(1),
  title: z.string().trim().min(1).max(limits.titleCharacters).default('Imported workshop'),
  date: z.iso.date().optional(),
  template: z.string().max(64).default('blank'),
  functions: z
    .array(z.string().trim().min(1).max(limits.nameCharacters))
    .max(limits.functionsPerWorkshop)
    .default([]),
  zones: z.array(zone).max(limits.zonesPerWorkshop).superRefine(noIdTwice).default([]),
  items: z.array(fileItem).max(limits.itemsPerBoard).default([]),
  clusters: z
    .array(z.looseObject({ id: z.string().min(1).max(64) }))
    .max(limits.itemsPerBoard)
    .default([]),
  comments: z
    .array(z.looseObject({ id: z.string().min(1).max(64) }))
    .max(limits.recordsPerRoot)
    .default([]),
  strategy: z
    .array(z.looseObject({ id: z.string().min(1).max(64) }))
    .max(limits.itemsPerBoard)
    .default([]),
  /** Pictures by the name items give them; what is wrong with one is told about that one, and is no fault of the file. */
  assets: z.record(z.string().max(64), z.unknown()).optional(),
  steps: z.array(step).max(limits.stepsPerWorkshop).superRefine(noIdTwice).default([]),
  /** Those that are closed, with what came out of them; ballots are in no file. */
  rounds: z.array(round).max(limits.roundsPerWorkshop).superRefine(noIdTwice).optional(),
  /** What was decided about lines of the strategy, and which flags were overruled. */
  lines: z.array(lineState).max(limits.decidedLines).optional(),
  overruled: z.array(overruling).max(limits.decidedLines).optional(),
  people: z
    .array(participant.partial({ role: true, color: true }))
    .max(2000)
    .superRefine(noIdTwice)
    .default([]),
})

/**
 * Zones, steps and people are pointed to by id, so a second one with the same id is refused; an item, which
 * nobody has to mean exactly, gets a new id instead.
 */
function noIdTwice(entries: readonly { id: string }[], context: z.RefinementCtx): void {
  const seen = new Set<string>()
  entries.forEach(({ id }, index) => {
    if (seen.has(id))
      context.addIssue({ code: 'custom', path: [index, 'id'], message: 'appears twice' })
    seen.add(id)
  })
}

export type BoardFile = z.infer<typeof boardFileSchema>

/**
 * Checks a parsed JSON value as a board file.
 * @returns the file, or `notABoardFile` with the first few places that are wrong
 */
export function readBoardFile(json: unknown): Result<BoardFile, 'notABoardFile'> {
  const parsed = boardFileSchema.safeParse(json)
  if (parsed.success) return succeed(parsed.data)
  const places = parsed.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`)
  return refuse('notABoardFile', places.join('; '))
}

/** Everything of a workshop as a board file. Secrets are not in it, because neither argument holds any. */
export function toBoardFile(doc: BoardDoc, session: SessionState): BoardFile {
  const closed = (session.rounds ?? []).filter((one) => one.closed !== undefined)
  return {
    format: 'accord-board',
    version: 1,
    title: session.title,
    ...(session.date === undefined ? {} : { date: session.date }),
    template: session.template,
    functions: [...session.functions],
    zones: [...session.zones],
    items: readStoredItems(doc).flatMap(toFileItem),
    clusters: readStoredRecords(doc, 'clusters'),
    comments: readStoredRecords(doc, 'comments'),
    strategy: readStoredRecords(doc, 'strategy'),
    steps: [...session.steps],
    ...(closed.length > 0 ? { rounds: closed } : {}),
    ...(session.lines === undefined ? {} : { lines: session.lines }),
    ...(session.overruled === undefined ? {} : { overruled: session.overruled }),
    people: [...session.people],
  }
}

/** Writes the items, clusters, comments and strategy of a checked file into an empty board document. */
export function fillBoard(doc: BoardDoc, file: BoardFile, nowMs: number, origin: unknown): void {
  const change = { origin, label: 'importBoard' }
  addItems(doc, toStorableItems(file.items, nowMs), change)
  doc.transact(() => {
    for (const root of recordRoots) writeRecords(doc, root, file[root])
  }, origin)
}

type FileItem = BoardFile['items'][number]

function toStorableItems(items: readonly FileItem[], nowMs: number): StorableItem[] {
  const stack = generateNKeysBetween(null, null, items.length)
  const taken = new Set<string>()
  return items.map((item, index) => {
    const { x, y, w = 200, h = 200, id: wanted, ...rest } = cleanRecord(item)
    const id = wanted !== undefined && isFree(wanted, taken) ? wanted : createId()
    taken.add(id)
    const filled = {
      author: '',
      createdAt: nowMs,
      ...(rest as { kind: string }),
      z: isStackIndex(rest.z) ? rest.z : (stack[index] ?? 'a0'),
      id,
      box: { x, y, w, h },
    }
    return repaired(filled)
  })
}

function isFree(id: string, taken: ReadonlySet<string>): boolean {
  return !taken.has(id) && !isForbiddenKey(id) && !/^(clusters|comments|strategy)\//.test(id)
}

/** A known kind gets its defaults and loses values its check refuses, field by field; an unknown kind stays as it is. */
function repaired(item: StorableItem): StorableItem {
  if (!isItemKind(item.kind)) return item
  const text = typeof item.text === 'string' ? { text: cutText(item.text) } : {}
  const candidate = { ...item, ...text, ...importedMarks(item) }
  const instead = { author: '', createdAt: 0, z: 'a0' }
  return repairRecord(candidate, itemSchemas[item.kind], instead) as StorableItem
}

/** Left out if no file can hold it (a foreign client wrote NaN as a place): what we export we must be able to import. */
function toFileItem({ box, ...rest }: Record<string, unknown>): FileItem[] {
  if (typeof box !== 'object' || box === null) return []
  const parsed = fileItem.safeParse({ ...rest, ...box })
  return parsed.success ? [parsed.data] : []
}
