import { Fragment } from 'react'
import { texts } from '#client/texts'
import { Dialog } from '#client/ui'
import { useOverlay } from '../overlays/useOverlay.ts'
import styles from './ShortcutsSheet.module.css'
import { gestureRows, type ShortcutRow, shortcutGroups } from './shortcutGroups.ts'

/** Every key and gesture at a glance. */
export function ShortcutsSheet() {
  const { close } = useOverlay()
  const gestures = { title: texts.shortcuts_gestures(), rows: gestureRows() }
  return (
    <Dialog title={texts.shortcuts_title()} isOpen wide onClose={close}>
      <p className={styles.about}>{texts.shortcuts_about()}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys */}
      <div className={styles.groups} tabIndex={0}>
        {[...shortcutGroups(), gestures].map(({ title, rows }) => (
          <section key={title} className={styles.group}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.rows}>
              {rows.map((row) => (
                <Row key={row.id} row={row} isGesture={title === gestures.title} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function Row({ row, isGesture }: { readonly row: ShortcutRow; readonly isGesture: boolean }) {
  return (
    <div className={styles.row}>
      <dt>{row.label}</dt>
      <dd className={styles.keys}>
        {row.keys.map((key, i) => (
          <Fragment key={key}>
            {i > 0 && <span className={styles.or}>{texts.shortcuts_or()}</span>}
            {isGesture ? (
              <span className={styles.how}>{key}</span>
            ) : (
              <kbd className={styles.key}>{key}</kbd>
            )}
          </Fragment>
        ))}
      </dd>
    </div>
  )
}
