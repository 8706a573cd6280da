import * as Y from 'yjs'
import { type Result, refuse, succeed } from '#shared/basics'
import { readReactionKey } from '#shared/board'
import { type Touch, valueBefore } from './touches.ts'

/** What the reactions of an item were before a transaction, and are after it. */
interface Reactions {
  readonly before: ReadonlyMap<string, unknown>
  readonly after: ReadonlyMap<string, unknown>
}

/**
 * Nobody reacts, or takes a reaction back, in the name of somebody else (rule G17). An item that comes back has the reactions it
 * had; a copy under a new id has only the sender's. Where two people made the map at the same moment one of the maps goes, with
 * what was in it: that is nobody's act.
 * @param returned keys of the reactions it had when it was deleted; undefined for an item that was not
 */
export function judgeReactions(
  { before, after, fields, isReplaced }: Touch,
  participantId: string,
  transaction: Y.Transaction,
  returned: readonly string[] | undefined,
): Result<true, 'forgedAuthor'> {
  if (!(after instanceof Y.Map)) return succeed(true)
  const isWhole = before === undefined || isReplaced
  if (!isWhole && !fields.has('reactions')) return succeed(true)
  const old = before === undefined ? undefined : valueBefore(before, 'reactions', transaction)
  const now = after.get('reactions')
  const known = before === undefined ? new Map(returned?.map((key) => [key, true])) : undefined
  const reactions = { before: known ?? entriesBefore(old, transaction), after: entriesNow(now) }
  const isOtherMap = isWhole || old !== now
  const isForged = forgedKeys(reactions, isOtherMap).some(
    (key) => readReactionKey(key).participantId !== participantId,
  )
  return isForged ? refuse('forgedAuthor', 'reactions') : succeed(true)
}

/** The keys of the reactions an item had before a transaction. */
export function reactionsBefore(
  before: Y.Map<unknown> | undefined,
  transaction: Y.Transaction,
): string[] {
  if (before === undefined) return []
  return [...entriesBefore(valueBefore(before, 'reactions', transaction), transaction).keys()]
}

function forgedKeys({ before, after }: Reactions, isOtherMap: boolean): string[] {
  const added = [...after].filter(([key, value]) =>
    // What a map is when it comes back is the server's word alone: only its keys were kept.
    isOtherMap ? !before.has(key) : before.get(key) !== value,
  )
  const gone = isOtherMap ? [] : [...before.keys()].filter((key) => !after.has(key))
  return [...added.map(([key]) => key), ...gone]
}

function entriesNow(map: unknown): ReadonlyMap<string, unknown> {
  return map instanceof Y.Map ? new Map(map) : new Map()
}

function entriesBefore(map: unknown, transaction: Y.Transaction): ReadonlyMap<string, unknown> {
  if (!(map instanceof Y.Map)) return new Map()
  const entries = [...map._map.keys()].map(
    (key) => [key, valueBefore(map, key, transaction)] as const,
  )
  return new Map(entries.filter(([, value]) => value !== undefined))
}
