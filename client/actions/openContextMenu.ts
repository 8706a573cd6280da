import { texts } from '#client/texts'
import type { View, ViewState } from '#client/view'
import { boardToScreen, boxAround, centerOf, type Point } from '#shared/geometry'
import { viewAction } from './viewAction.ts'

/** Shows what can be done here, for who works by keys: at the selection, or in the middle where nothing of it is seen. */
export const openContextMenu = viewAction({
  name: 'openContextMenu',
  label: () => texts.menu_open(),
  keys: ['Shift+F10', 'ContextMenu'],
  run: (view) => showAt(view, placeByKey(view.getState())),
})

/** The same at a point of the canvas, in CSS px from its top left corner. */
export const openContextMenuAt = viewAction<Point>({
  name: 'openContextMenuAt',
  label: () => texts.menu_open(),
  run: showAt,
})

function showAt(view: View, at: Point): void {
  view.setState({ overlay: { kind: 'contextMenu', at } })
}

function placeByKey({ selection, items, camera, viewport }: ViewState): Point {
  const around = boxAround([...selection].flatMap((id) => items.get(id)?.box ?? []))
  const at = around && boardToScreen(camera, centerOf(around))
  const isSeen = at && at.x >= 0 && at.y >= 0 && at.x <= viewport.w && at.y <= viewport.h
  return isSeen ? at : { x: viewport.w / 2, y: viewport.h / 2 }
}
