import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { MenuItem, MenuTrigger, Menu as PlainMenu, Popover } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Menu.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly detail?: string
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
  readonly isOn?: boolean
  /** A rule above it sets it and what follows apart. */
  readonly startsGroup?: boolean
  readonly onSelect: () => void
}

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
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </PlainMenu>
      </Popover>
    </MenuTrigger>
  )
}

/** One line of a menu. */
export function Entry({ entry }: { readonly entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      onAction={entry.onSelect}
      className={classes(styles.item, entry.startsGroup === true && styles.apart)}
    >
      {entry.icon}
      <span className={styles.words}>
        <span>{entry.label}</span>
        {entry.detail !== undefined && <span className={styles.detail}>{entry.detail}</span>}
      </span>
      {entry.isOn === true && <Check size={18} aria-hidden />}
    </MenuItem>
  )
}
