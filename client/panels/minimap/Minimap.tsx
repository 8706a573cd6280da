import { type PointerEvent, useContext, useEffect, useRef, useState } from 'react'
import { lookAt } from '#client/actions'
import { texts } from '#client/texts'
import { classes, useIsNarrow } from '#client/ui'
import { useView, ViewContext } from '#client/view'
import panel from '../panel.module.css'
import { usePanelParts } from '../panelParts.ts'
import { createMinimap, type Minimap as SmallMap } from './createMinimap.ts'
import styles from './Minimap.module.css'

/** As its style sheet makes it. CSS px. */
const size = { w: 176, h: 112 }

/** The whole board in small, with a frame around what is seen; a press or drag goes there. Not on phones, not where it was put away, and not while all of the board is seen anyway. */
export function Minimap() {
  const isNarrow = useIsNarrow()
  const isWanted = useView(({ preferences }) => preferences?.minimap ?? true)
  const hasContent = useView(
    ({ items, session }) => items.size > 0 || (session?.zones.length ?? 0) > 0,
  )
  return isWanted && hasContent && !isNarrow ? <Drawing /> : null
}

function Drawing() {
  const { context, focusCanvas } = usePanelParts()
  const view = useContext(ViewContext)
  const canvas = useRef<HTMLCanvasElement>(null)
  const map = useRef<SmallMap | undefined>(undefined)
  const [isWhole, setWhole] = useState(true)
  useEffect(() => {
    if (!canvas.current || !view) return
    const made = createMinimap({ canvas: canvas.current, view, size, onWhole: setWhole })
    map.current = made
    return made.close
  }, [view])
  const go = ({ clientX, clientY, currentTarget }: PointerEvent) => {
    const { left, top } = currentTarget.getBoundingClientRect()
    const to = map.current?.boardPointAt({ x: clientX - left, y: clientY - top })
    if (to) lookAt.run(context, to)
  }
  return (
    <div className={classes(panel.bar, styles.place)} hidden={isWhole}>
      <canvas
        ref={canvas}
        className={styles.map}
        role="img"
        aria-label={texts.minimap_label()}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          go(event)
        }}
        onPointerMove={(event) => event.buttons === 1 && go(event)}
        onPointerUp={focusCanvas}
      />
    </div>
  )
}
