import { useRef } from 'react'
import { Menu as PlainMenu, Popover } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Menu.module.css'
import { type MenuEntry, menuItems } from './menuItems.tsx'

interface MenuBesideProps {
  readonly label: string
  /** What it opens beside; it has the focus again afterwards. */
  readonly beside: HTMLElement
  readonly entries: readonly MenuEntry[]
  readonly onClose: () => void
}

/** A menu that is open beside an element, for lists whose lines share one menu. Mount it to open it. */
export function MenuBeside({ label, beside, entries, onClose }: MenuBesideProps) {
  const trigger = useRef(beside)
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className={classes(styles.popover)}
      placement="bottom end"
      offset={4}
    >
      <PlainMenu
        aria-label={label}
        className={classes(styles.menu)}
        autoFocus="first"
        onClose={onClose}
      >
        {menuItems(entries)}
      </PlainMenu>
    </Popover>
  )
}
