import { type ActionContext, zoomToFit } from '#client/actions'
import { screenPointOf } from '#client/canvas'
import { clamp } from '#shared/basics'
import { compareByStack } from '#shared/board'
import { maxZoom, minZoom } from '#shared/geometry'
import type { BoardAccess } from '../accordPage.ts'

/** The board part of `window.accord`. Camera values that are no finite numbers are passed over. */
export function boardAccess(context: ActionContext): BoardAccess {
  const { view } = context
  return {
    items: () => [...view.getState().items.values()].sort(compareByStack),
    people: () =>
      view.getState().people.map(({ name, role, presence }) => ({
        name,
        role,
        pointer: presence.cursor,
        selection: presence.selection ?? [],
      })),
    camera: () => view.getState().camera,
    setCamera: (wanted) => {
      const { camera } = view.getState()
      const pick = (value: number | undefined, kept: number) =>
        value !== undefined && Number.isFinite(value) ? value : kept
      view.setState({
        camera: {
          x: pick(wanted.x, camera.x),
          y: pick(wanted.y, camera.y),
          zoom: clamp(pick(wanted.zoom, camera.zoom), minZoom, maxZoom),
        },
      })
    },
    fit: () => zoomToFit.run(context),
    screenPointOf: (itemId) => screenPointOf(view, itemId),
    saved: () => view.getState().saveState.kind,
  }
}
