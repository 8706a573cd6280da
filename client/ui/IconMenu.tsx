import type { ReactElement, ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './IconButton.module.css'
import { Menu, type OpenMenu } from './Menu.tsx'
import type { MenuEntry } from './menuItems.tsx'

interface IconMenuProps {
  /** What it offers; its accessible name. */
  readonly label: string
  readonly icon: ReactNode
  /** As of Menu. */
  readonly entries: readonly MenuEntry[] | ((menu: OpenMenu) => ReactElement)
}

/** A menu behind a picture. */
export function IconMenu({ label, icon, entries }: IconMenuProps) {
  return (
    <Menu label={label} entries={entries}>
      <Button className={classes(styles.button, styles.normal)} aria-label={label}>
        {icon}
      </Button>
    </Menu>
  )
}
