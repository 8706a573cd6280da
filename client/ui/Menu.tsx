import { type ReactElement, useRef, useState } from 'react'
import { ButtonContext, type PressEvent } from 'react-aria-components'
import { lazyPart } from './lazy/lazyPart.tsx'
import type { MenuEntry } from './menuItems.tsx'

const MenuBeside = lazyPart(async () => (await import('./MenuBeside.tsx')).MenuBeside)

interface MenuProps {
  readonly label: string
  /** The button that opens it. */
  readonly children: ReactElement
  /** What it offers; or a component that knows, and is there only while the menu is open (see OpenMenu). */
  readonly entries: readonly MenuEntry[] | ((menu: OpenMenu) => ReactElement)
  readonly placement?: 'bottom end' | 'top'
}

/** What a component that shows an open menu gives on to `MenuBeside`. */
export interface OpenMenu {
  readonly label: string
  readonly beside: HTMLElement
  readonly placement: 'bottom end' | 'top'
  readonly offset: number
  readonly begin: MenuBegin
  readonly onClose: () => void
}

/** A button with a menu: pressed, or by an arrow key as menus have it. Not React Aria's MenuTrigger, so that the menu itself can come later. */
export function Menu({ label, children, entries, placement = 'bottom end' }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [begin, setBegin] = useState<MenuBegin>()
  const openByKey = (event: { readonly key: string; preventDefault(): void }) => {
    const at = beginOfKey[event.key]
    if (at === undefined) return
    event.preventDefault()
    setBegin(at)
  }
  const trigger = {
    ref: button,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': begin !== undefined,
    onPress: ({ pointerType }: PressEvent) =>
      setBegin(pointerType === 'keyboard' || pointerType === 'virtual' ? 'first' : 'menu'),
    onKeyDown: openByKey,
  }
  const beside = button.current
  const menu = begin !== undefined &&
    beside !== null && {
      ...{ label, beside, placement, begin },
      offset: 8,
      onClose: () => setBegin(undefined),
    }
  return (
    <>
      <ButtonContext value={trigger}>{children}</ButtonContext>
      {menu &&
        (typeof entries === 'function' ? (
          entries(menu)
        ) : (
          <MenuBeside {...menu} entries={entries} />
        ))}
    </>
  )
}

/** What has the focus when a menu opens: an entry, or the menu as a whole. */
export type MenuBegin = 'first' | 'last' | 'menu'

const beginOfKey: Readonly<Record<string, MenuBegin>> = { ArrowDown: 'first', ArrowUp: 'last' }
