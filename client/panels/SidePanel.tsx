import { X } from 'lucide-react'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { texts } from '#client/texts'
import { classes, IconButton } from '#client/ui'
import type { PanelName } from '#client/view'
import { AgendaList } from './agenda/AgendaList.tsx'
import { StepBar } from './agenda/StepBar.tsx'
import { CommentsList } from './comments/CommentsList.tsx'
import { OutlineList } from './outline/OutlineList.tsx'
import { PeopleList } from './PeopleList.tsx'
import { usePanelParts } from './panelParts.ts'
import { RoundNotice } from './rounds/RoundNotice.tsx'
import { RoundsList } from './rounds/RoundsList.tsx'
import styles from './SidePanel.module.css'
import { SuggestionsList } from './suggestions/SuggestionsList.tsx'
import { useIsNarrow } from './useIsNarrow.ts'
import { usePress } from './usePress.ts'
import { VersionsList } from './VersionsList.tsx'

export type SidePanelName = PanelName

interface SidePanelProps {
  readonly name: SidePanelName
  readonly onClose: () => void
}

/** A list beside the board; on a phone a sheet from below. The board stays usable. Closed by key it gives the focus back. */
export function SidePanel({ name, onClose }: SidePanelProps) {
  const { title, List } = contents[name]
  const close = useCloseByKey(onClose)
  // There it stands in the board's place.
  const isNarrow = useIsNarrow()
  const ref = useFocusFromBefore()
  return (
    <aside
      ref={ref}
      className={classes(styles.panel, name === 'outline' && styles.whole)}
      aria-label={title()}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{title()}</h2>
        <IconButton
          size="small"
          label={texts.ui_close()}
          icon={<X size={18} />}
          onPress={usePress(close)}
        />
      </header>
      {name === 'outline' && isNarrow && (
        <>
          <StepBar />
          <RoundNotice />
        </>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys */}
      <div className={styles.body} tabIndex={0}>
        <List onClose={onClose} />
      </div>
    </aside>
  )
}

/** Where it came in the place of another list, which had the focus, its field has it now, or the list itself. */
function useFocusFromBefore() {
  const { context } = usePanelParts()
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const isInstead = context.view.getState().panelBefore !== undefined
    if (!isInstead || document.activeElement !== document.body) return
    const target =
      ref.current?.querySelector('textarea') ?? ref.current?.querySelector('[tabindex="0"]')
    if (target instanceof HTMLElement) target.focus()
  }, [context])
  return ref
}

/** Closes the panel and gives the focus to what opened it, or to the board where that is gone (an entry of a menu). */
function useCloseByKey(onClose: () => void): () => void {
  const { context, focusCanvas } = usePanelParts()
  const [opener] = useState(() => document.activeElement)
  return () => {
    onClose()
    // The keyboard stays at its note: the canvas knows which one.
    const isAtNote = context.view.getState().focused !== undefined
    if (isAtNote) focusCanvas()
    else if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected)
      opener.focus()
    else focusCanvas()
  }
}

interface Content {
  readonly title: () => string
  readonly List: ComponentType<{ readonly onClose: () => void }>
}

const contents: Record<SidePanelName, Content> = {
  people: { title: texts.people_title, List: PeopleList },
  agenda: { title: texts.agenda_title, List: AgendaList },
  rounds: { title: texts.round_title, List: RoundsList },
  versions: { title: texts.version_title, List: VersionsList },
  outline: { title: texts.outline_title, List: OutlineList },
  comments: { title: texts.comments_title, List: CommentsList },
  suggestions: { title: texts.suggest_title, List: SuggestionsList },
}
