import type { ReactElement } from 'react'
import { MenuTrigger, Menu as PlainMenu, Popover } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Menu.module.css'
import { type MenuEntry, menuItems } from './menuItems.tsx'

interface MenuProps {
  readonly label: string
  /** The button that opens it. */
  readonly children: ReactElement
  readonly entries: readonly MenuEntry[]
  readonly placement?: 'bottom end' | 'top'
}

export function Menu({ label, children, entries, placement = 'bottom end' }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={classes(styles.popover)} placement={placement} offset={8}>
        <PlainMenu aria-label={label} className={classes(styles.menu)}>
          {menuItems(entries)}
        </PlainMenu>
      </Popover>
    </MenuTrigger>
  )
}
