import { useContext, useLayoutEffect, useRef } from 'react'
import { ViewContext, type ViewState } from '#client/view'
import styles from './leading.module.css'
import { litZone } from './litZone.ts'

/** The light on the zone everybody is to look at, in the dark. Moved with the camera without React. */
export function SpotlightLight() {
  const view = useContext(ViewContext)
  const light = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!view) return
    const place = ({ session, camera }: ViewState) => {
      const zone = litZone(session)
      const element = light.current
      if (!zone || !element) return
      const [x, y] = [(zone.x - camera.x) * camera.zoom, (zone.y - camera.y) * camera.zoom]
      element.style.transform = `translate(${x}px, ${y}px)`
      element.style.width = `${zone.w * camera.zoom}px`
      element.style.height = `${zone.h * camera.zoom}px`
      element.style.borderRadius = `${24 * camera.zoom}px`
    }
    place(view.getState())
    return view.subscribe((state, before) => {
      if (state.camera !== before.camera || state.session !== before.session) place(state)
    })
  }, [view])
  return (
    <div className={styles.dark} aria-hidden>
      <div ref={light} className={styles.light} />
    </div>
  )
}
