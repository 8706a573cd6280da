import { Check, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { MenuItem, Menu as PlainMenu, Popover, SubmenuTrigger } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './Menu.module.css'
import { useIsNarrow } from './useIsNarrow.ts'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly detail?: string
  /** How to do it from the keyboard, e.g. `Ctrl Z`. */
  readonly keys?: string | undefined
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
  readonly isOn?: boolean
  /** A rule above it sets it and what follows apart. */
  readonly startsGroup?: boolean
  /** More to choose from, in a menu of its own beside it; then nothing happens on choosing the entry itself. */
  readonly entries?: readonly MenuEntry[]
  readonly onSelect?: () => void
}

/** The entries of a menu as React Aria wants them: menus within menus included. */
export function menuItems(entries: readonly MenuEntry[]): ReactNode {
  return entries.map((entry) =>
    entry.entries === undefined ? (
      <Entry key={entry.id} entry={entry} />
    ) : (
      <Submenu key={entry.id} entry={entry} entries={entry.entries} />
    ),
  )
}

interface SubmenuProps {
  readonly entry: MenuEntry
  readonly entries: readonly MenuEntry[]
}

/** Beside its entry, or below it where a phone has no room beside. */
function Submenu({ entry, entries }: SubmenuProps) {
  const isNarrow = useIsNarrow()
  return (
    <SubmenuTrigger>
      <Entry entry={entry} />
      <Popover
        className={classes(styles.popover, styles.compact)}
        placement={isNarrow ? 'bottom end' : 'end top'}
        offset={isNarrow ? 0 : -4}
      >
        <PlainMenu aria-label={entry.label} className={classes(styles.menu)}>
          {menuItems(entries)}
        </PlainMenu>
      </Popover>
    </SubmenuTrigger>
  )
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      {...(entry.onSelect ? { onAction: entry.onSelect } : {})}
      className={classes(styles.item, entry.startsGroup === true && styles.apart)}
    >
      {entry.icon}
      <span className={styles.words}>
        <span>{entry.label}</span>
        {entry.detail !== undefined && <span className={styles.detail}>{entry.detail}</span>}
      </span>
      {entry.keys !== undefined && <kbd className={styles.keys}>{entry.keys}</kbd>}
      {entry.isOn === true && <Check size={18} aria-hidden />}
      {entry.entries !== undefined && (
        <ChevronRight size={16} aria-hidden className={styles.into} />
      )}
    </MenuItem>
  )
}
