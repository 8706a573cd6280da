import type { View, ViewState } from '#client/view'
import { clamp } from '#shared/basics'
import { type Box, boxAround, type Camera, cameraToFit, type Size } from '#shared/geometry'

const marginPx = 24

/** Shows a room what it is about, as large as there is place: the zone in the spotlight, the zones of the step, or the whole board. Whoever is followed comes first. @returns stops */
export function keepProjected(view: View): () => void {
  let shown = ''
  const show = (state: ViewState) => {
    const { viewport, following } = state
    const whole = wholeBoard(state)
    const box = whole && (boxInFocus(state) ?? whole)
    if (box === undefined || whole === undefined || viewport.w === 0) return
    const wanted = following === undefined ? JSON.stringify([box, viewport]) : 'theirs'
    if (wanted === shown) return
    shown = wanted
    if (following === undefined)
      view.setState({ camera: within(whole, cameraToFit(box, viewport, marginPx), viewport) })
  }
  show(view.getState())
  return view.subscribe((state, before) => {
    const isOther =
      state.session !== before.session ||
      state.viewport !== before.viewport ||
      state.following !== before.following ||
      state.items.size !== before.items.size
    if (isOther) show(state)
  })
}

function boxInFocus({ session }: ViewState): Box | undefined {
  const zones = session?.zones ?? []
  const lit = zones.find(({ id }) => id === session?.spotlight)
  if (lit) return lit
  const step = session?.steps.find(({ id }) => id === session.currentStep)
  return boxAround(zones.filter(({ id }) => step?.zones.includes(id)))
}

function wholeBoard({ session, items }: ViewState): Box | undefined {
  return boxAround([...(session?.zones ?? []), ...[...items.values()].map(({ box }) => box)])
}

/** Moved so that as little as can be is seen of the emptiness around the board; a board with room to spare stands in the middle. */
function within(whole: Box, camera: Camera, { w, h }: Size): Camera {
  const margin = marginPx / camera.zoom
  const slide = (from: number, seen: number, start: number, length: number) => {
    const [least, most] = [start - margin, start + length + margin - seen]
    return least > most ? (least + most) / 2 : clamp(from, least, most)
  }
  return {
    ...camera,
    x: slide(camera.x, w / camera.zoom, whole.x, whole.w),
    y: slide(camera.y, h / camera.zoom, whole.y, whole.h),
  }
}
