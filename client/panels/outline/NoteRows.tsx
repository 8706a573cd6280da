import { memo, useEffect, useRef, useState } from 'react'
import { texts } from '#client/texts'
import { useView } from '#client/view'
import { NoteRow } from './NoteRow.tsx'
import styles from './OutlineList.module.css'
import { useOutlineHands } from './outlineHands.ts'

/** Rows that come and go together. */
const chunkSize = 40
/** What a row takes that was not there yet, in CSS px; the browser keeps the place when it turns out otherwise. */
const usualRowPx = 60
/** How far from what is seen rows are there already. */
const nearPx = 1200

interface NoteRowsProps {
  readonly ids: readonly string[]
  /** Title of the zone or name of the cluster. */
  readonly place: string
}

/** A list of notes of any length: only the rows near what is seen, and the one with the keyboard, are there. */
export function NoteRows({ ids, place }: NoteRowsProps) {
  const starts = Array.from({ length: Math.ceil(ids.length / chunkSize) }, (_, i) => i * chunkSize)
  return (
    // biome-ignore lint/a11y/useSemanticElements: its rows stand in chunks, which ul does not allow
    <div role="list" className={styles.list} aria-label={texts.outline_list({ place })}>
      {starts.map((start) => (
        <Chunk key={start} ids={ids} start={start} />
      ))}
    </div>
  )
}

interface ChunkProps {
  readonly ids: readonly string[]
  readonly start: number
}

const Chunk = memo(function Chunk({ ids, start }: ChunkProps) {
  const { editing } = useOutlineHands()
  const mine = ids.slice(start, start + chunkSize)
  const [ref, isNear, heightPx] = useNear(mine.length * usualRowPx)
  const hasKeyboard = useView(({ focused }) => focused !== undefined && mine.includes(focused))
  const isThere = isNear || hasKeyboard
  return (
    <div ref={ref} role="presentation" style={isThere ? {} : { height: heightPx }}>
      {isThere &&
        mine.map((id, i) => (
          <NoteRow
            key={id}
            id={id}
            index={start + i + 1}
            count={ids.length}
            isEditing={id === editing}
          />
        ))}
    </div>
  )
})

/** Whether an element is near what is seen of the list, and how high it was when it last was. */
function useNear(usualPx: number) {
  const { scroller } = useOutlineHands()
  const ref = useRef<HTMLDivElement>(null)
  const [isNear, setIsNear] = useState(false)
  const heightPx = useRef(usualPx)
  useEffect(() => {
    const element = ref.current
    if (!element || !scroller) return
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1)
        if (!entry) return
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0)
          heightPx.current = entry.boundingClientRect.height
        setIsNear(entry.isIntersecting)
      },
      { root: scroller, rootMargin: `${nearPx}px 0px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  return [ref, isNear, heightPx.current] as const
}
