import type { View, ViewState } from '#client/view'
import type { Camera } from '#shared/geometry'
import { cameraOnLook, lookOf } from './goToPerson.ts'

/**
 * While somebody is followed, the camera goes where they look. It ends as soon as the camera is moved by anything else, and
 * when they have gone. @returns stops
 */
export function keepFollowing(view: View): () => void {
  let mine: Camera | undefined
  const stop = () => view.setState({ following: undefined })
  return view.subscribe((state, before) => {
    const { following, camera } = state
    if (following === undefined) return
    const isNew = following !== before.following
    if (!isNew && camera !== before.camera && camera !== mine) return stop()
    if (!isNew && state.people === before.people && state.viewport === before.viewport) return
    const next = cameraOf(state, following)
    if (next === undefined) return stop()
    mine = next
    if (!isSame(next, camera)) view.setState({ camera: next })
  })
}

function cameraOf(state: ViewState, id: string): Camera | undefined {
  const look = lookOf(state, id)
  return look && cameraOnLook(look, state)
}

function isSame(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom
}
