import { texts } from '#client/texts'
import styles from './PasteDialog.module.css'

/** How far a long paste is; it lies over the board so that nothing gets in between. */
export function Busy({ done, count }: { readonly done: number; readonly count: number }) {
  return (
    <div className={styles.busy}>
      <div className={styles.progress}>
        <span>{texts.paste_busy({ done, count })}</span>
        <progress value={done} max={count} aria-label={texts.paste_busy({ done, count })} />
      </div>
    </div>
  )
}
