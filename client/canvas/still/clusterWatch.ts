import { restingAreas, type ViewState } from '#client/view'
import type { Box } from '#shared/geometry'
import { type ClusterArea, clusterBounds } from '#shared/scene'

/** A sheet may still be at another zoom than the camera, and titles grow as one goes away. */
const zoomApart = 0.4

/** Tells from one look to the next where clusters at rest came, went or look different. */
export function createClusterWatch(): {
  look: (state: ViewState, held: ReadonlySet<string>) => readonly Box[]
} {
  let seen = new Map<string, ClusterArea>()
  let seenState: Pick<ViewState, 'items' | 'clusters'> | undefined
  let seenHeld: string | undefined

  function look(state: ViewState, held: ReadonlySet<string>): readonly Box[] {
    const inHand = [...held].join()
    const isSame =
      seenState?.items === state.items &&
      seenState.clusters === state.clusters &&
      seenHeld === inHand
    if (isSame) return []
    seenState = state
    seenHeld = inHand
    const areas = new Map(restingAreas(state, held).map((area) => [area.cluster.id, area]))
    const before = seen
    seen = areas
    const changed = [...new Set([...before.keys(), ...areas.keys()])].filter(
      (id) => !isAlike(before.get(id), areas.get(id)),
    )
    const zoom = state.camera.zoom * zoomApart
    return changed
      .flatMap((id) => [before.get(id) ?? [], areas.get(id) ?? []].flat())
      .map((area) => clusterBounds(area, zoom))
  }

  return { look }
}

function isAlike(a: ClusterArea | undefined, b: ClusterArea | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  const { box: p } = a
  const { box: q } = b
  const isInPlace = p.x === q.x && p.y === q.y && p.w === q.w && p.h === q.h
  return isInPlace && a.cluster === b.cluster && a.color === b.color
}
