import { useView } from '#client/view'
import styles from './leading.module.css'

/** The board steps back a little meanwhile; one may still look around. */
export function PausedVeil() {
  const isPaused = useView((view) => view.session?.paused !== undefined)
  return isPaused ? <div className={styles.veil} /> : null
}
