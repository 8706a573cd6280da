import type { Item } from '#shared/board'
import type { Zone } from '#shared/protocol'
import { type Instruction, itemScene, zoneScene } from '#shared/scene'

type Scene = readonly Instruction[]

/** Scenes of the items and zones drawn lately. A changed item is a new object, so nothing here is ever stale. */
export interface SceneCache {
  readonly ofItem: (item: Item) => Scene
  readonly ofZone: (zone: Zone, zoom: number) => Scene
}

/** About 1 kB a scene: two generations of this many stay below 6 MB. */
const scenesPerGeneration = 3000

/** Keeps what was used since the last but one time it was full; memory has a bound whatever is looked at. */
export function createSceneCache(limit = scenesPerGeneration): SceneCache {
  let young = new Map<Item, Scene>()
  let old = new Map<Item, Scene>()
  const zones = new WeakMap<Zone, { step: number; scene: Scene }>()

  function ofItem(item: Item): Scene {
    const known = young.get(item)
    if (known) return known
    const scene = old.get(item) ?? itemScene(item)
    if (young.size >= limit) {
      old = young
      young = new Map()
    }
    young.set(item, scene)
    return scene
  }

  function ofZone(zone: Zone, zoom: number): Scene {
    const step = Math.round(Math.log2(zoom) * 4)
    const known = zones.get(zone)
    if (known?.step === step) return known.scene
    const scene = zoneScene(zone, 2 ** (step / 4))
    zones.set(zone, { step, scene })
    return scene
  }

  return { ofItem, ofZone }
}
