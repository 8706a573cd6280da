import { type BoardFile, boardFileSchema } from '#shared/board'
import { limits, type Problem } from '#shared/protocol'
import { fieldErrors } from './fieldErrors.ts'
import { isDeeperThan, mostLevels } from './readJson.ts'

/** A board file, or why it is none. Plain values: they go from process to process. */
export type ParsedBoardFile =
  | { readonly ok: true; readonly file: BoardFile }
  | { readonly ok: false; readonly reason: 'notJson' | 'tooDeep' }
  | {
      readonly ok: false
      readonly reason: 'invalid'
      readonly errors: NonNullable<Problem['errors']>
    }

/** Reads and checks the bytes of a board file. A large one takes a tenth of its memory again and again. Never throws. */
export function parseBoardFile(bytes: Uint8Array): ParsedBoardFile {
  const json = new TextDecoder().decode(bytes)
  if (isDeeperThan(mostLevels, json)) return { ok: false, reason: 'tooDeep' }
  const value = parseJson(json)
  if (value === undefined || reachesPrototype(value)) return { ok: false, reason: 'notJson' }
  // The schema would look at every one of a million items before it counts them.
  if (hasTooManyItems(value)) return { ok: false, reason: 'invalid', errors: [tooManyItems] }
  const checked = boardFileSchema.safeParse(value)
  if (checked.success) return { ok: true, file: checked.data }
  const validation = checked.error.issues.map((issue) => ({
    instancePath: `/${issue.path.join('/')}`,
    message: issue.message,
    params: issue,
  }))
  return { ok: false, reason: 'invalid', errors: fieldErrors({ validation }) }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Whether a key in it means something else to JavaScript than to the file: what Fastify refuses in every other body. */
function reachesPrototype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Object.hasOwn(value, '__proto__') || hasPrototype(value)) return true
  return Object.values(value).some(reachesPrototype)
}

function hasPrototype(value: object): boolean {
  const own = Object.getOwnPropertyDescriptor(value, 'constructor')?.value
  return typeof own === 'object' && own !== null && Object.hasOwn(own, 'prototype')
}

function hasTooManyItems(value: unknown): boolean {
  const items = (value as { readonly items?: unknown } | null)?.items
  return Array.isArray(items) && items.length > limits.itemsPerBoard
}

const tooManyItems = { path: 'items', message: `must be at most ${limits.itemsPerBoard}` }
