import * as Y from 'yjs'
import { limits } from '../protocol/index.ts'
import type { BoardDoc } from './boardDoc.ts'
import type { Change } from './change.ts'
import { isForbiddenKey } from './cleanRecord.ts'
import { itemFields, transact } from './itemRecords.ts'
import type { Item } from './items/index.ts'
import { isReactionName, type ReactionName, reactionKey, readReactionKey } from './reactions.ts'

/** The tags of an item, in the order of the alphabet, the same for everybody. */
export function tagsOf({ tags }: Pick<Item, 'tags'>): string[] {
  return Object.keys(tags ?? {}).sort()
}

/** Who reacted to an item with what: participant ids by reaction, only reactions somebody gave. Others than ours are left out. */
export function reactionsOf({ reactions }: Pick<Item, 'reactions'>): Map<ReactionName, string[]> {
  const given = new Map<ReactionName, string[]>()
  for (const key of Object.keys(reactions ?? {}).sort()) {
    const { participantId, name } = readReactionKey(key)
    if (isReactionName(name)) given.set(name, [...(given.get(name) ?? []), participantId])
  }
  return given
}

/** A tag as it is kept: on one line, without spaces around it, up to its limit; '' for none. */
export function cleanTag(typed: string): string {
  const line = typed
    .normalize('NFC')
    .replace(/[\0\s]+/g, ' ')
    .trim()
  const cut = [...line].slice(0, limits.tagCharacters).join('')
  const tag = cut.slice(0, 64).toWellFormed().trim()
  return isForbiddenKey(tag) ? '' : tag
}

/**
 * Puts a clean tag on items, or takes it off. An item that has as many tags as it may keeps those; ids that are gone are passed over.
 */
export function setTag(
  doc: BoardDoc,
  ids: Iterable<string>,
  { tag, isOn }: { readonly tag: string; readonly isOn: boolean },
  change: Change,
): void {
  transact(doc, change, () => {
    for (const id of ids) {
      const tags = mapOf(doc, id, 'tags', isOn)
      if (tags === undefined || tags.has(tag) === isOn) continue
      if (!isOn) tags.delete(tag)
      else if (tags.size < limits.tagsPerItem) tags.set(tag, true)
    }
  })
}

/** Gives or takes back a reaction of this participant; nobody writes another's. Ids that are gone are passed over. */
export function setReaction(
  doc: BoardDoc,
  ids: Iterable<string>,
  {
    name,
    participantId,
    isOn,
  }: {
    readonly name: ReactionName
    readonly participantId: string
    readonly isOn: boolean
  },
  change: Change,
): void {
  const key = reactionKey(participantId, name)
  transact(doc, change, () => {
    for (const id of ids) {
      const reactions = mapOf(doc, id, 'reactions', isOn)
      if (reactions === undefined || reactions.has(key) === isOn) continue
      if (!isOn) reactions.delete(key)
      else if (reactions.size < limits.reactionsPerItem) reactions.set(key, true)
    }
  })
}

/** Our notes have both maps from the start: of two people who make one at the same moment, one would lose what they put into it. */
function mapOf(
  doc: BoardDoc,
  id: string,
  field: 'tags' | 'reactions',
  isMade: boolean,
): Y.Map<unknown> | undefined {
  const fields = itemFields(doc, id)
  const stored = fields?.get(field)
  if (stored instanceof Y.Map || !isMade) return stored instanceof Y.Map ? stored : undefined
  return fields?.set(field, new Y.Map<unknown>())
}
