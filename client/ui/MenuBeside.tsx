import { useRef } from 'react'
import { Menu as PlainMenu, Popover } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Menu.module.css'
import type { MenuBegin } from './Menu.tsx'
import { type MenuEntry, menuItems } from './menuItems.tsx'

interface MenuBesideProps {
  readonly label: string
  /** What it opens beside; it has the focus again afterwards. */
  readonly beside: HTMLElement
  readonly entries: readonly MenuEntry[]
  readonly onClose: () => void
  readonly placement?: 'bottom end' | 'top'
  /** CSS px between the element and the menu. */
  readonly offset?: number
  readonly begin?: MenuBegin
}

/** A menu that is open beside an element, for lists whose lines share one menu. Mount it to open it. */
export function MenuBeside({
  label,
  beside,
  entries,
  onClose,
  placement = 'bottom end',
  offset = 4,
  begin = 'first',
}: MenuBesideProps) {
  const trigger = useRef(beside)
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className={classes(styles.popover)}
      placement={placement}
      offset={offset}
    >
      <PlainMenu
        aria-label={label}
        className={classes(styles.menu)}
        autoFocus={begin === 'menu' ? true : begin}
        onClose={onClose}
      >
        {menuItems(entries)}
      </PlainMenu>
    </Popover>
  )
}
