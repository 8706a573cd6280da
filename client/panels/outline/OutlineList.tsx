import { useRef, useState } from 'react'
import { texts } from '#client/texts'
import { useOutline } from '#client/view'
import { NoteMenu } from './NoteMenu.tsx'
import styles from './OutlineList.module.css'
import { OutlineSection } from './OutlineSection.tsx'
import { OutlineContext } from './outlineHands.ts'
import { useOutlineFocus } from './useOutlineFocus.ts'
import { useOutlineKeys } from './useOutlineKeys.ts'
import { useOutlineState } from './useOutlineState.ts'

/**
 * The whole board as headings and lists, to be read and changed: zones, their clusters, their notes. The same notes are
 * selected here and on the canvas, and the keyboard is at the same one.
 */
export function OutlineList({ onClose }: { readonly onClose: () => void }) {
  const outline = useOutline()
  const [scroller, setScroller] = useState<Element>()
  const root = useRef<HTMLDivElement>(null)
  const { hands, menu, closeMenu } = useOutlineState(scroller)
  const onKeyDown = useOutlineKeys(hands, onClose)
  useOutlineFocus(root, hands)
  const keepRoot = (element: HTMLDivElement | null) => {
    root.current = element
    setScroller(element?.parentElement ?? undefined)
  }
  return (
    <OutlineContext value={hands}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the notes in it, which have the focus */}
      <div ref={keepRoot} className={styles.outline} onKeyDown={onKeyDown}>
        <p className={styles.lead}>{texts.outline_lead()}</p>
        {outline.sections.map((section) => (
          <OutlineSection key={section.zone?.id ?? ''} section={section} />
        ))}
        {outline.order.length === 0 && <p className={styles.empty}>{texts.outline_emptyBoard()}</p>}
      </div>
      {menu && <NoteMenu key={menu.id} menu={menu} onClose={closeMenu} />}
    </OutlineContext>
  )
}
