import { useContext } from 'react'
import { texts } from '#client/texts'
import { MenuAt } from '#client/ui'
import { useView, ViewContext } from '#client/view'
import { type Point, screenToBoard } from '#shared/geometry'
import { useOverlay } from '../overlays/useOverlay.ts'
import { usePanelParts } from '../panelParts.ts'
import { boardEntries, selectionEntries } from './contextEntries.tsx'

/** What can be done where somebody pressed: with the selection, or on the empty board. `at` in CSS px of the canvas. */
export function ContextMenu({ at }: { readonly at: Point }) {
  const { context, canvasRect } = usePanelParts()
  const { close, leaveFor } = useOverlay()
  const view = useContext(ViewContext)
  const hasSelection = useView(({ selection }) => selection.size > 0)
  const corner = canvasRect()
  if (!view || !corner) return null
  const boardPoint = screenToBoard(view.getState().camera, at)
  return (
    <MenuAt
      key={`${at.x} ${at.y}`}
      label={hasSelection ? texts.menu_selection() : texts.menu_board()}
      x={corner.left + at.x}
      y={corner.top + at.y}
      entries={
        hasSelection
          ? selectionEntries(context, leaveFor)
          : boardEntries(context, leaveFor, boardPoint)
      }
      onClose={close}
    />
  )
}
