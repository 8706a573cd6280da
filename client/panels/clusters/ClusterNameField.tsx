import { useContext, useLayoutEffect, useRef, useState } from 'react'
import { renameCluster } from '#client/actions'
import { texts } from '#client/texts'
import { restingAreas, useView, type View, ViewContext, type ViewState } from '#client/view'
import { limits } from '#shared/protocol'
import { clusterTitleBox } from '#shared/scene'
import { usePanelParts } from '../panelParts.ts'
import styles from './ClusterNameField.module.css'

const nothingHeld: ReadonlySet<string> = new Set()
/** Kept free at the edges of the screen, in CSS px: the field stays in sight wherever its cluster begins. */
const edges = { top: 84, side: 16, bottom: 96, width: 240 }

/** The name of a cluster being typed, over its title. Enter or leaving the field keeps it, Escape leaves the name as it was. */
export function ClusterNameField() {
  const view = useContext(ViewContext)
  const naming = useView((state) => state.naming)
  const place = useView(placeOf)
  if (!view || naming === undefined || place === '') return null
  const [x, y] = place.split(' ')
  return (
    <div className={styles.place} style={{ translate: `${x}px ${y}px` }}>
      <Field key={naming} view={view} id={naming} />
    </div>
  )
}

function Field({ view, id }: { readonly view: View; readonly id: string }) {
  const { context, focusCanvas } = usePanelParts()
  const [title, setTitle] = useState(() => view.getState().clusters.get(id)?.title ?? '')
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])
  const isOver = () => view.getState().naming !== id
  const keep = () => {
    if (!isOver()) renameCluster.run(context, { id, title })
    // Also where the board was locked meanwhile.
    if (!isOver()) view.setState({ naming: undefined })
  }
  const end = (act: () => void) => {
    act()
    focusCanvas()
  }
  return (
    <input
      ref={field}
      className={styles.field}
      aria-label={texts.cluster_name()}
      value={title}
      maxLength={limits.titleCharacters}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') end(keep)
        else if (event.key === 'Escape') end(() => view.setState({ naming: undefined }))
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}

/** Whole pixels as text, so that the field renders again only when it moves; '' where there is none. */
function placeOf(state: ViewState): string {
  const { naming, camera, viewport } = state
  if (naming === undefined) return ''
  const area = restingAreas(state, nothingHeld).find(({ cluster }) => cluster.id === naming)
  if (area === undefined) return ''
  const tab = clusterTitleBox(area, camera.zoom)
  const x = (tab.x - camera.x) * camera.zoom
  const y = (tab.y + tab.h / 2 - camera.y) * camera.zoom
  const last = Math.max(edges.side, viewport.w - edges.side - edges.width)
  const lowest = Math.max(edges.top, viewport.h - edges.bottom)
  return [
    Math.round(Math.min(last, Math.max(edges.side, x))),
    Math.round(Math.min(lowest, Math.max(edges.top, y))),
  ].join(' ')
}
