import { texts } from '#client/texts'
import type { Point } from '#shared/geometry'
import { viewAction } from '../viewAction.ts'

/** Moves the board so that a board point is in the middle of what is seen; the zoom stays. */
export const lookAt = viewAction<Point>({
  name: 'lookAt',
  label: () => texts.minimap_label(),
  run: (view, { x, y }) => {
    const { camera, viewport } = view.getState()
    const { zoom } = camera
    view.setState({
      camera: { x: x - viewport.w / zoom / 2, y: y - viewport.h / zoom / 2, zoom },
    })
  },
})
