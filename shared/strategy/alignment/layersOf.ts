import { type Conflict, textOf } from '../../board/index.ts'
import { type Layer, layers } from '../../protocol/index.ts'
import { contextOf, type StrategyContext } from '../context.ts'
import type { StrategyInput } from '../input.ts'

/** A note of template D's lanes that reaches the middle. */
export interface LayerMessage {
  readonly item: string
  readonly text: string
  readonly zone: string
  /** Ids of the conflicts it is in. */
  readonly conflicts: readonly string[]
}

/** Two notes somebody marked as impossible to follow both. */
export interface LayerConflict {
  readonly id: string
  /** Why; may be empty. */
  readonly reason: string
  /** Undefined: the note is gone. */
  readonly between: readonly [ConflictSide | undefined, ConflictSide | undefined]
  /** True where it pulls at the middle: both notes are messages that reach it. */
  readonly reachesMiddle: boolean
}

export interface ConflictSide {
  readonly item: string
  readonly text: string
  /** Of the lane the note lies in; undefined elsewhere on the board. */
  readonly layer: Layer | undefined
  readonly zoneTitle: string | undefined
}

export interface LayersPicture {
  /** Executive, middle, front line. Only zones that are messages to the middle, or the pressure it feels. */
  readonly layers: readonly { readonly layer: Layer; readonly messages: readonly LayerMessage[] }[]
  /** Those that reach the middle first. */
  readonly conflicts: readonly LayerConflict[]
}

/** Where messages to the middle are written, by how the ids of template D end (a longer template puts a prefix before them). */
const messageZones: readonly (readonly [string, Layer])[] = [
  ['executives-want', 'executive'],
  ['executives-needs', 'executive'],
  ['middle-pressure', 'middle'],
  ['front-line-needs', 'front-line'],
]
const laneOf: readonly (readonly [string, Layer])[] = [
  'want',
  'pressure',
  'blocks',
  'needs',
].flatMap((lane) => [
  [`executives-${lane}`, 'executive'] as const,
  [`middle-${lane}`, 'middle'] as const,
  [`front-line-${lane}`, 'front-line'] as const,
])

/** What each layer asks of the middle and what pulls at it, with the pairs that were marked as contradicting each other. */
export function layersOf(input: StrategyInput): LayersPicture {
  const context = contextOf(input)
  const marked = context.lines.filter((line): line is Conflict => line.kind === 'conflict')
  const conflicts = marked.map((conflict) => conflictOf(conflict, context))
  return {
    layers: layers.map((layer) => ({ layer, messages: messagesOf(layer, marked, context) })),
    conflicts: [
      ...conflicts.filter(({ reachesMiddle }) => reachesMiddle),
      ...conflicts.filter(({ reachesMiddle }) => !reachesMiddle),
    ],
  }
}

function messagesOf(
  layer: Layer,
  marked: readonly Conflict[],
  context: StrategyContext,
): LayerMessage[] {
  const zones = context.input.session.zones.filter(({ id }) => layerIn(messageZones, id) === layer)
  return zones.flatMap(({ id: zone }) =>
    context.notesIn(zone).map((note) => ({
      item: note.id,
      text: textOf(note),
      zone,
      conflicts: marked.flatMap(({ id, between }) => (between.includes(note.id) ? [id] : [])),
    })),
  )
}

function conflictOf({ id, text, between }: Conflict, context: StrategyContext): LayerConflict {
  const [a, b] = between
  return {
    id,
    reason: text,
    between: [sideOf(a, context), sideOf(b, context)],
    reachesMiddle: [a, b].every(
      (item) => layerIn(messageZones, context.zoneOfItem(item)) !== undefined,
    ),
  }
}

function sideOf(id: string, context: StrategyContext): ConflictSide | undefined {
  const item = context.input.items.find((each) => each.id === id)
  if (!item) return undefined
  const zone = context.zoneOfItem(id)
  return {
    item: id,
    text: textOf(item),
    layer: layerIn(laneOf, zone),
    zoneTitle: zone === undefined ? undefined : context.zone(zone)?.title,
  }
}

function layerIn(
  list: readonly (readonly [string, Layer])[],
  zone: string | undefined,
): Layer | undefined {
  return list.find(([end]) => zone === end || zone?.endsWith(`-${end}`))?.[1]
}
