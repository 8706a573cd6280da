import { useIsNarrow } from '#client/panels'
import { texts } from '#client/texts'
import { useView } from '#client/view'
import { mayDo } from '#shared/access'
import styles from './BoardPage.module.css'

/** What to do with a board that has neither zones nor notes. */
export function EmptyHint() {
  const isEmpty = useView(
    ({ items, session, returned }) =>
      items.size === 0 &&
      returned === undefined &&
      !session?.damaged &&
      session?.zones.length === 0,
  )
  const mayBegin = useView(
    ({ self, session }) => session !== undefined && mayDo(self.role, 'writeBoard', session).ok,
  )
  const isNarrow = useIsNarrow()
  if (!isEmpty) return null
  return (
    <div className={styles.hint}>
      <p className={styles.hintTitle}>{texts.board_empty()}</p>
      {mayBegin && <p>{isNarrow ? texts.board_emptyNextPhone() : texts.board_emptyNext()}</p>}
    </div>
  )
}
