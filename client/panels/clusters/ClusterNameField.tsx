import { restingAreas, useView, type ViewState } from '#client/view'
import { clusterTitleBox } from '#shared/scene'
import { usePanelParts } from '../panelParts.ts'
import styles from './ClusterNameField.module.css'
import { useClusterNaming } from './useClusterNaming.ts'

const nothingHeld: ReadonlySet<string> = new Set()
/** Kept free at the edges of the screen, in CSS px: the field stays in sight wherever its cluster begins. */
const edges = { top: 84, side: 16, bottom: 96, width: 240 }

/** The name of a cluster being typed, over its title; while the outline is open it is typed there. */
export function ClusterNameField() {
  const naming = useView((state) => state.naming)
  const place = useView(placeOf)
  if (naming === undefined || place === '') return null
  const [x, y] = place.split(' ')
  return (
    <div className={styles.place} style={{ translate: `${x}px ${y}px` }}>
      <Field key={naming} id={naming} />
    </div>
  )
}

function Field({ id }: { readonly id: string }) {
  const { focusCanvas } = usePanelParts()
  return <input className={styles.field} {...useClusterNaming(id, focusCanvas)} />
}

/** Whole pixels as text, so that the field renders again only when it moves; '' where there is none. */
function placeOf(state: ViewState): string {
  const { naming, camera, viewport, panel } = state
  if (naming === undefined || panel === 'outline') return ''
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
