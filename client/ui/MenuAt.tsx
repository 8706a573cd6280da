import { useRef } from 'react'
import { Menu as PlainMenu, Popover } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Menu.module.css'
import { type MenuEntry, menuItems } from './menuItems.tsx'

interface MenuAtProps {
  readonly label: string
  /** In CSS px from the window's top left corner. */
  readonly x: number
  readonly y: number
  readonly entries: readonly MenuEntry[]
  /** Something was chosen, or it was left by Escape or a press elsewhere. */
  readonly onClose: () => void
}

/** A menu that opens at a point instead of at a button. There as long as it is mounted. */
export function MenuAt({ label, x, y, entries, onClose }: MenuAtProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: x, top: y }} />
      <Popover
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        triggerRef={anchor}
        className={classes(styles.popover, styles.compact)}
        placement="bottom start"
        offset={2}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps the browser's own menu away */}
        <div onContextMenu={(event) => event.preventDefault()} className={styles.whole}>
          <PlainMenu
            aria-label={label}
            autoFocus="first"
            className={classes(styles.menu)}
            onClose={onClose}
          >
            {menuItems(entries)}
          </PlainMenu>
        </div>
      </Popover>
    </>
  )
}
