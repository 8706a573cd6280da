import { X } from 'lucide-react'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { texts } from '#client/texts'
import {
  Arriving,
  type Chunk,
  classes,
  IconButton,
  laterChunk,
  lazyPart,
  PartFailed,
  useChunk,
} from '#client/ui'
import type { PanelName } from '#client/view'
import { usePanelParts } from './panelParts.ts'
import { RoundNotice } from './rounds/RoundNotice.tsx'
import styles from './SidePanel.module.css'
import { useIsNarrow } from './useIsNarrow.ts'
import { usePress } from './usePress.ts'

const StepBar = lazyPart(async () => (await import('./agenda/StepBar.tsx')).StepBar)
const PhoneNotices = lazyPart(async () => (await import('./leading/PhoneNotices.tsx')).PhoneNotices)

export type SidePanelName = PanelName

interface SidePanelProps {
  readonly name: SidePanelName
  readonly onClose: () => void
}

/** A list beside the board; on a phone a sheet from below. The board stays usable. Closed by key it gives the focus back. */
export function SidePanel({ name, onClose }: SidePanelProps) {
  const { value: List, failure, tryAgain } = useChunk<List>(contents[name].list)
  if (List) return <Panel name={name} List={List} onClose={onClose} />
  if (failure) return <PartFailed onRetry={tryAgain} onClose={onClose} />
  return (
    <div className={classes(styles.panel, looks[name])}>
      <Arriving />
    </div>
  )
}

function Panel({ name, List, onClose }: SidePanelProps & { readonly List: List }) {
  const { title } = contents[name]
  const close = useCloseByKey(onClose)
  // There it stands in the board's place.
  const isNarrow = useIsNarrow()
  const ref = useFocusFromBefore()
  return (
    <aside
      data-side-panel
      ref={ref}
      className={classes(styles.panel, looks[name])}
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
      {name === 'outline' && isNarrow && <StepBar />}
      {name === 'outline' && isNarrow && <PhoneNotices />}
      {name === 'outline' && isNarrow && <RoundNotice />}
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

/** Those that are worked in are as high as there is room; the strategy is wider, too. */
const looks: Partial<Record<SidePanelName, string>> = {
  outline: styles.whole ?? '',
  strategy: classes(styles.whole, styles.broad),
}

type List = ComponentType<{ readonly onClose: () => void }>

/** Every list is a chunk of its own, which comes when it is first opened or soon after the first picture of the board. */
const contents: Record<SidePanelName, { title: () => string; list: Chunk<List> }> = {
  people: {
    title: texts.people_title,
    list: laterChunk(async () => (await import('./PeopleList.tsx')).PeopleList),
  },
  agenda: {
    title: texts.agenda_title,
    list: laterChunk(async () => (await import('./agenda/AgendaList.tsx')).AgendaList),
  },
  rounds: {
    title: texts.round_title,
    list: laterChunk(async () => (await import('./rounds/RoundsList.tsx')).RoundsList),
  },
  versions: {
    title: texts.version_title,
    list: laterChunk(async () => (await import('./VersionsList.tsx')).VersionsList),
  },
  outline: {
    title: texts.outline_title,
    list: laterChunk(async () => (await import('./outline/OutlineList.tsx')).OutlineList),
  },
  comments: {
    title: texts.comments_title,
    list: laterChunk(async () => (await import('./comments/CommentsList.tsx')).CommentsList),
  },
  strategy: {
    title: texts.strategy_title,
    list: laterChunk(async () => (await import('./strategy/StrategyList.tsx')).StrategyList),
  },
  suggestions: {
    title: texts.suggest_title,
    list: laterChunk(
      async () => (await import('./suggestions/SuggestionsList.tsx')).SuggestionsList,
    ),
  },
}
