import { PausedNotice } from './PausedNotice.tsx'
import styles from './PhoneNotices.module.css'
import { ToolsNotice } from './ToolsNotice.tsx'

/** What facilitators hold everybody to, above the outline that stands in the board's place on a phone. */
export function PhoneNotices() {
  return (
    <div className={styles.place}>
      <PausedNotice />
      <ToolsNotice />
    </div>
  )
}
