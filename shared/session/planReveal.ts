import { type Item, readableOf, zoneOf } from '../board/index.ts'
import type { HiddenNotes, Zone } from '../protocol/index.ts'

/** What one person wrote privately. */
export interface PrivateNotes {
  /** Participant id. */
  readonly owner: string
  readonly items: readonly Item[]
}

export interface RevealPlan {
  /** What comes onto the board, bottom to top. Nothing in it, nor its order, says who wrote what is anonymous. */
  readonly items: readonly Item[]
  /** Ids of what leaves each private document, by owner. */
  readonly taken: ReadonlyMap<string, readonly string[]>
  /** How many notes there is no room for. */
  readonly left: number
}

interface Given {
  readonly notes: readonly PrivateNotes[]
  readonly zones: readonly Zone[]
  /** Only what lies in this zone. */
  readonly zone?: string | undefined
  /** How many items the board still takes. */
  readonly room: number
  readonly atMs: number
  /** Whether the board has such an item. */
  readonly isTaken: (id: string) => boolean
  /** So many stack indices above everything on the board, lowest first. */
  readonly indicesOnTop: (count: number) => readonly string[]
  readonly newId: () => string
  /** From 0 to below 1. */
  readonly random: () => number
}

/**
 * What a reveal moves onto the board (S95 to S99). A note keeps its place, colour and tags; its author is there if it was
 * written under its author's name. Reactions and clusters stay behind: both could tell who wrote it.
 */
export function planReveal(given: Given): RevealPlan {
  const hidden = given.notes.flatMap(({ owner, items }) =>
    items.filter(saysSomething).map((item) => ({ owner, item })),
  )
  const inZone = hidden.filter(({ item }) => isIn(item, given.zones, given.zone))
  const chosen = shuffled(inZone, given.random).slice(0, Math.max(0, given.room))
  const stacked = [...chosen].sort((a, b) => layerOf(a.item) - layerOf(b.item))
  const indices = given.indicesOnTop(stacked.length)
  const ids = new Set<string>()
  const items = stacked.map(({ owner, item }, index) => {
    const isForeign = given.isTaken(item.id) || ids.has(item.id)
    const id = isForeign ? given.newId() : item.id
    ids.add(id)
    return { ...onBoard(item, owner, given.atMs), id, z: indices[index] ?? 'a0' }
  })
  const taken = new Map<string, string[]>()
  for (const { owner, item } of chosen) taken.set(owner, [...(taken.get(owner) ?? []), item.id])
  return { items, taken, left: inZone.length - chosen.length }
}

/**
 * How many notes are hidden, by how many people, and in which zones (S94); and how many of whom, unless one of them was
 * written without a name: beside the sums, and from one reveal to the next, that would tell who wrote it (S211).
 */
export function countHidden(notes: readonly PrivateNotes[], zones: readonly Zone[]): HiddenNotes {
  const spoken = notes.map(({ items }) => items.filter(saysSomething))
  const isAllNamed = spoken.flat().every(({ author }) => author !== '')
  const counts = notes.map(({ owner }, at) => [owner, spoken[at]?.length ?? 0] as const)
  const byPerson = Object.fromEntries(counts.filter(([, count]) => count > 0))
  const perZone = new Map<string, number>()
  for (const item of spoken.flat()) {
    const zone = zoneOf(item, zones)
    if (zone) perZone.set(zone.id, (perZone.get(zone.id) ?? 0) + 1)
  }
  return {
    notes: spoken.flat().length,
    people: spoken.filter(({ length }) => length > 0).length,
    zones: Object.fromEntries(perZone),
    ...(isAllNamed ? { byPerson } : {}),
  }
}

/** A note without a word is one somebody is about to write. */
function saysSomething(item: Item): boolean {
  return layerOf(item) === 0 || readableOf(item) !== ''
}

function isIn(item: Item, zones: readonly Zone[], wanted: string | undefined): boolean {
  return wanted === undefined || zoneOf(item, zones)?.id === wanted
}

/** What people write on lies below what they write. */
function layerOf({ kind }: Item): number {
  return kind === 'note' || kind === 'text' ? 1 : 0
}

function onBoard(item: Item, owner: string, atMs: number): Item {
  const { cluster: _cluster, reactions: _reactions, ...kept } = item
  const isNamed = item.author !== ''
  return { ...kept, author: isNamed ? owner : '', createdAt: isNamed ? item.createdAt : atMs }
}

/** Fisher and Yates, in a new list. */
function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const mixed = [...list]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [a, b] = [mixed[at], mixed[other]]
    if (a !== undefined && b !== undefined) [mixed[at], mixed[other]] = [b, a]
  }
  return mixed
}
