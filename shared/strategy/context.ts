import { type Item, type Line, type Move, zoneOf } from '../board/index.ts'
import type { ExportPart, Zone } from '../protocol/index.ts'
import type { LineStatus } from '../session/index.ts'
import type { StrategyInput } from './input.ts'
import { fold, wordsIn } from './words/wordsIn.ts'

/** What flags and checks ask about the strategy. Each answer is computed once, when it is first asked for. */
export interface StrategyContext {
  readonly input: StrategyInput
  /** Everything of this workshop's that was not parked, by rank. */
  readonly lines: readonly Line[]
  readonly moves: readonly Move[]
  statusOf(line: Line): LineStatus
  /** ms since 1970; 0 where the time is not known, undefined for a line that is not agreed. */
  agreedAt(line: Line): number | undefined
  lineOf(id: string): Line | undefined
  /** Functions that take part in a move, that of its owner included. */
  functionsOf(move: Move): readonly string[]
  /** Names of functions and people, folded, and the words they consist of. */
  readonly ownNames: ReadonlySet<string>
  zone(id: string): Zone | undefined
  /** The zones that feed a part of the exported strategy. */
  zonesOf(part: ExportPart): readonly Zone[]
  notesIn(zone: string): readonly Item[]
  /** Zones that the notes and clusters lie in that a line came from. */
  sourceZones(line: Line): ReadonlySet<string>
  zoneOfItem(id: string): string | undefined
}

export function contextOf(input: StrategyInput): StrategyContext {
  const lines = input.lines.filter((line) => !isEarlier(line) && input.statusOf(line) !== 'parked')
  const places = once(() => placesOf(input))
  const byId = once(() => new Map(input.lines.map((line) => [line.id, line])))
  const ownNames = once(() => namesOf(input))
  const sources = new Map<Line, ReadonlySet<string>>()
  return {
    input,
    lines,
    moves: lines.filter((line): line is Move => line.kind === 'move'),
    statusOf: input.statusOf,
    agreedAt: (line) =>
      input.statusOf(line) === 'agreed' ? (input.agreedAtMs?.(line) ?? 0) : undefined,
    lineOf: (id) => byId().get(id),
    functionsOf: (move) => functionsOf(move, input.people),
    get ownNames() {
      return ownNames()
    },
    zone: (id) => input.session.zones.find((zone) => zone.id === id),
    zonesOf: (part) => input.session.zones.filter((zone) => zone.exportAs === part),
    notesIn: (zone) => places().notes.get(zone) ?? [],
    sourceZones(line) {
      const zones = sources.get(line) ?? zonesOfSources(line, places())
      sources.set(line, zones)
      return zones
    },
    zoneOfItem: (id) => places().zoneOfItem.get(id),
  }
}

/** Made in an earlier workshop: looked at again in this one, and no part of its strategy. */
function isEarlier(line: Line): boolean {
  return line.kind === 'commitment' && line.earlier === true
}

/** Not before it is asked for, and then only once. */
function once<Value>(compute: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined
  return () => {
    kept ??= { value: compute() }
    return kept.value
  }
}

interface Places {
  readonly zoneOfItem: ReadonlyMap<string, string>
  readonly notes: ReadonlyMap<string, readonly Item[]>
  readonly itemsOfCluster: ReadonlyMap<string, readonly string[]>
}

function placesOf({ items, session }: StrategyInput): Places {
  const zoneOfItem = new Map<string, string>()
  const notes = new Map<string, Item[]>()
  const itemsOfCluster = new Map<string, string[]>()
  for (const item of items) {
    const zone = zoneOf(item, session.zones)?.id
    if (zone !== undefined) zoneOfItem.set(item.id, zone)
    if (zone !== undefined && item.kind === 'note' && item.text.trim() !== '')
      notes.set(zone, [...(notes.get(zone) ?? []), item])
    if (item.cluster !== undefined)
      itemsOfCluster.set(item.cluster, [...(itemsOfCluster.get(item.cluster) ?? []), item.id])
  }
  return { zoneOfItem, notes, itemsOfCluster }
}

function zonesOfSources(line: Line, { zoneOfItem, itemsOfCluster }: Places): ReadonlySet<string> {
  const items = Object.entries(line.sources).flatMap(([id, kind]) =>
    kind === 'cluster' ? (itemsOfCluster.get(id) ?? []) : [id],
  )
  return new Set(items.flatMap((id) => zoneOfItem.get(id) ?? []))
}

function functionsOf(move: Move, people: StrategyInput['people']): string[] {
  const owner = move.owner?.person
  const ofOwner = owner && people.find(({ id }) => id === owner)?.function
  return [...new Set([...Object.keys(move.functions), ...(ofOwner ? [ofOwner] : [])])]
}

function namesOf({ session, people }: StrategyInput): ReadonlySet<string> {
  const names = [...session.functions, ...people.map(({ name }) => name)].filter(
    (name) => name !== '',
  )
  return new Set(
    names.flatMap((name) => [fold(name), ...wordsIn(name).map(({ folded }) => folded)]),
  )
}
