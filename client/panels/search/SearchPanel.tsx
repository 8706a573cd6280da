import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { goToItem, markFound } from '#client/actions'
import { texts } from '#client/texts'
import { classes, IconButton } from '#client/ui'
import { useView } from '#client/view'
import { useOverlay } from '../overlays/useOverlay.ts'
import { usePanelParts } from '../panelParts.ts'
import { createBoardSearch } from './createBoardSearch.ts'
import { Hits } from './Hits.tsx'
import styles from './SearchPanel.module.css'

/** Looks for words on the board: hits are marked, Enter and the arrow keys go from one to the next. Escape leaves it at the hit. */
export function SearchPanel() {
  const { context } = usePanelParts()
  const { close } = useOverlay()
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState<string>()
  const hits = useHits(query)
  const at = current === undefined ? -1 : hits.indexOf(current)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const go = (id: string | undefined) => {
    if (id === undefined) return
    setCurrent(id)
    goToItem.run(context, id)
  }
  const step = (by: 1 | -1) => {
    const from = at < 0 && by < 0 ? 0 : at
    go(hits.at((from + by + hits.length) % Math.max(1, hits.length)))
  }
  const press = (event: KeyboardEvent) => {
    const by = stepOf(event)
    if (event.key === 'Escape') close()
    else if (by !== undefined) step(by)
    else return
    event.preventDefault()
  }
  return (
    <search className={styles.panel} aria-label={texts.search_open()}>
      <div className={styles.bar}>
        <Search size={18} aria-hidden />
        <input
          ref={input}
          type="search"
          className={styles.input}
          aria-label={texts.search_label()}
          placeholder={texts.search_placeholder()}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={press}
        />
        <span role="status" className={classes(styles.count)}>
          {query.trim() !== '' && countText(at, hits.length)}
        </span>
        <StepButton label={texts.search_previous()} onPress={() => step(-1)} Icon={ChevronUp} />
        <StepButton label={texts.search_next()} onPress={() => step(1)} Icon={ChevronDown} />
        <StepButton label={texts.ui_close()} onPress={close} Icon={X} />
      </div>
      <Hits ids={hits} current={current} onGo={go} />
    </search>
  )
}

function StepButton({
  Icon,
  ...rest
}: {
  readonly label: string
  readonly onPress: () => void
  readonly Icon: typeof X
}) {
  return <IconButton size="small" icon={<Icon size={18} />} {...rest} />
}

function stepOf({ key, shiftKey, nativeEvent }: KeyboardEvent): 1 | -1 | undefined {
  if (nativeEvent.isComposing) return undefined
  if (key === 'ArrowDown' || (key === 'Enter' && !shiftKey)) return 1
  return key === 'ArrowUp' || key === 'Enter' ? -1 : undefined
}

function countText(at: number, count: number): string {
  if (count === 0) return texts.search_none()
  return at < 0 ? texts.search_count({ count }) : texts.search_nth({ nth: at + 1, count })
}

/** What is found for a query, marked on the board as long as the search is open. */
function useHits(query: string): string[] {
  const { context } = usePanelParts()
  const items = useView((view) => view.items)
  const [search] = useState(createBoardSearch)
  const hits = useMemo(() => {
    search.update(items)
    return search.find(query)
  }, [search, items, query])
  useEffect(() => markFound.run(context, hits), [context, hits])
  useEffect(() => () => markFound.run(context, undefined), [context])
  return hits
}
