import type { Item } from '#shared/board'
import type { Zone } from '#shared/protocol'
import { type Instruction, type ItemMarks, itemScene, zoneScene } from '#shared/scene'

type Scene = readonly Instruction[]

interface Kept {
  readonly marks: ItemMarks
  readonly scene: Scene
}

/** Scenes of the items and zones drawn lately. A changed item is a new object and its marks are asked for each time, so nothing here is ever stale. */
export interface SceneCache {
  readonly ofItem: (item: Item) => Scene
  /** An item that is on no board like this: in a hand, or without the words somebody types. Not kept. */
  readonly ofBent: (item: Item) => Scene
  readonly ofZone: (zone: Zone, zoom: number) => Scene
}

/** About 1 kB a scene: two generations of this many stay below 6 MB. */
const scenesPerGeneration = 3000

/**
 * Keeps what was used since the last but one time it was full; memory has a bound whatever is looked at.
 * @param marksOf what is shown on an item beside its own contents right now
 */
export function createSceneCache(limit = scenesPerGeneration, marksOf = noMarks): SceneCache {
  let young = new Map<Item, Kept>()
  let old = new Map<Item, Kept>()
  const zones = new WeakMap<Zone, { step: number; scene: Scene }>()

  function ofItem(item: Item): Scene {
    const marks = marksOf(item)
    const known = young.get(item) ?? old.get(item)
    const isSame = known !== undefined && areAlike(known.marks, marks)
    const kept = isSame ? known : { marks, scene: itemScene(item, marks) }
    if (young.get(item) === kept) return kept.scene
    if (young.size >= limit) {
      old = young
      young = new Map()
    }
    young.set(item, kept)
    return kept.scene
  }

  function ofZone(zone: Zone, zoom: number): Scene {
    const step = Math.round(Math.log2(zoom) * 4)
    const known = zones.get(zone)
    if (known?.step === step) return known.scene
    const scene = zoneScene(zone, 2 ** (step / 4))
    zones.set(zone, { step, scene })
    return scene
  }

  return { ofItem, ofBent: (item) => itemScene(item, marksOf(item)), ofZone }
}

const nothing: ItemMarks = {}

function noMarks(_item: Item): ItemMarks {
  return nothing
}

function areAlike(a: ItemMarks, b: ItemMarks): boolean {
  const fields = ['author', 'colorName', 'comments', 'privately', 'self'] as const
  return a === b || fields.every((field) => a[field] === b[field])
}
