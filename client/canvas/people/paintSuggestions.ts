import type { ViewState } from '#client/view'
import { type Box, boxesIntersect } from '#shared/geometry'
import { suggestionColor } from '#shared/scene'
import { paintFlag, paintOutline, type ScreenBrush } from './paintPeople.ts'

const flagRoomPx = 26

/** Clusters that are only suggested: their notes outlined in one colour, the name at the uppermost of them that is in sight. */
export function paintSuggestions(
  brush: ScreenBrush,
  { suggestions = [], items, viewport }: ViewState,
  toScreen: (box: Box) => Box,
): void {
  const seen = { x: 0, y: 0, ...viewport }
  suggestions.forEach(({ title, ids }, index) => {
    const color = suggestionColor(index)
    const boxes = ids
      .flatMap((id) => items.get(id) ?? [])
      .map(({ box }) => toScreen(box))
      .filter((box) => boxesIntersect(box, seen))
    for (const box of boxes) paintOutline(brush, box, brush.palette[`person-${color}`])
    const first = boxes.sort((a, b) => a.y - b.y || a.x - b.x)[0]
    if (first) paintFlag(brush, { color }, title, { x: first.x, y: first.y - flagRoomPx })
  })
}
