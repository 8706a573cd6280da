import { texts } from '#client/texts'
import { useView } from '#client/view'
import { mayDo } from '#shared/access'
import styles from './BoardPage.module.css'

/** What to do with a board that has neither zones nor notes. */
export function EmptyHint() {
  const isEmpty = useView(
    ({ items, session }) =>
      items.size === 0 && session !== undefined && !session.damaged && session.zones.length === 0,
  )
  const mayBegin = useView(
    ({ self, session }) => session !== undefined && mayDo(self.role, 'writeBoard', session).ok,
  )
  if (!isEmpty) return null
  return (
    <div className={styles.hint}>
      <p className={styles.hintTitle}>{texts.board_empty()}</p>
      {mayBegin && <p>{texts.board_emptyNext()}</p>}
    </div>
  )
}
