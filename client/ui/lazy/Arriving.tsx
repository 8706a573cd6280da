import { texts } from '#client/texts'
import styles from './Arriving.module.css'

/** Where a list is on its way. Its words come only after a moment: usually the list is there before. */
export function Arriving() {
  return (
    <p role="status" className={styles.arriving}>
      {texts.ui_arriving()}
    </p>
  )
}
