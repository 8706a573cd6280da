import { type ReactElement, useRef, useState } from 'react'
import { ButtonContext, type PressEvent } from 'react-aria-components'
import { lazyPart } from './lazy/lazyPart.tsx'
import type { MenuEntry } from './menuItems.tsx'

const MenuBeside = lazyPart(async () => (await import('./MenuBeside.tsx')).MenuBeside)

interface MenuProps {
  readonly label: string
  /** The button that opens it. */
  readonly children: ReactElement
  readonly entries: readonly MenuEntry[]
  readonly placement?: 'bottom end' | 'top'
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
  return (
    <>
      <ButtonContext value={trigger}>{children}</ButtonContext>
      {begin !== undefined && button.current && (
        <MenuBeside
          label={label}
          beside={button.current}
          entries={entries}
          placement={placement}
          offset={8}
          begin={begin}
          onClose={() => setBegin(undefined)}
        />
      )}
    </>
  )
}

/** What has the focus when a menu opens: an entry, or the menu as a whole. */
export type MenuBegin = 'first' | 'last' | 'menu'

const beginOfKey: Readonly<Record<string, MenuBegin>> = { ArrowDown: 'first', ArrowUp: 'last' }
