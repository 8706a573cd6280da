import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { GripVertical } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { mayWrite } from '#client/actions'
import { texts } from '#client/texts'
import { classes, type MenuEntry } from '#client/ui'
import { standingIn, useSteadyView } from '#client/view'
import type { Line } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import { ChangedNotice } from './ChangedNotice.tsx'
import { dragIdOf } from './dragIds.ts'
import { FlagNotes } from './FlagNotes.tsx'
import { Decision, LineAbout } from './LineAbout.tsx'
import { LineActs } from './LineActs.tsx'
import { LineMenu } from './LineMenu.tsx'
import { LineText } from './LineText.tsx'
import { isShownKind, kindNames, lineWords } from './lineWords.ts'
import styles from './Strategy.module.css'
import { useShownLine } from './useShownLine.ts'

interface LineCardProps {
  readonly line: Line
  /** Its rank, where ranks are told. */
  readonly number?: number
  /** Before and after the words, of a sentence with gaps. */
  readonly before?: ReactNode
  readonly after?: ReactNode
  readonly children?: ReactNode
  readonly menu?: readonly MenuEntry[]
}

/** One line of the strategy, to be read and written: its words, how it stands, and what is done with it next. */
export function LineCard({ line, number, before, after, children, menu }: LineCardProps) {
  const { context } = usePanelParts()
  const standing = useSteadyView((state) => standingIn(state, line))
  const canWrite = useSteadyView(() => mayWrite(context))
  const drag = useSortable({ id: dragIdOf(line.id), disabled: !canWrite })
  const ref = useShown(line.id)
  const kind = isShownKind(line.kind) ? kindNames[line.kind]() : ''
  const isResting = standing.status === 'proposed' || standing.status === 'tested'
  return (
    <li
      ref={drag.setNodeRef}
      className={classes(styles.card, drag.isDragging && styles.dragged)}
      style={{
        transform: CSS.Translate.toString(drag.transform),
        transition: drag.transition ?? '',
      }}
      data-card={line.id}
    >
      <article ref={ref} aria-label={lineWords(line)}>
        <div className={styles.head}>
          {number !== undefined && <span className={styles.number}>{number}</span>}
          <div className={styles.words}>
            {before}
            <LineText line={line} label={texts.strategy_textOf({ kind: kind.toLowerCase() })} />
            {after}
          </div>
          <span className={styles.tools}>
            {canWrite && (
              // By pointer only: by keyboard the menu moves the line.
              <span
                ref={drag.setActivatorNodeRef}
                {...drag.listeners}
                className={styles.grip}
                title={texts.strategy_dragOf({ line: lineWords(line) })}
              >
                <GripVertical size={16} aria-hidden />
              </span>
            )}
            <LineMenu line={line} standing={standing} {...(menu ? { own: menu } : {})} />
          </span>
        </div>
        <LineAbout line={line} standing={standing} />
        {children}
        <FlagNotes line={line.id} />
        <Decision standing={standing} />
        {isResting && <p className={styles.small}>{texts.strategy_frozen()}</p>}
        <ChangedNotice line={line} standing={standing} />
        <LineActs line={line} standing={standing} />
      </article>
    </li>
  )
}

/** At once, before the next key: scrolls to the line that was made or asked for, and puts the caret into its words where it is new. */
function useShown(id: string) {
  const { context } = usePanelParts()
  const ref = useRef<HTMLElement>(null)
  const shown = useShownLine(id)
  useLayoutEffect(() => {
    const field = ref.current?.querySelector('textarea')
    if (shown === undefined || !field) return
    ref.current?.scrollIntoView({ block: 'center' })
    // The form it is in opens and takes it from here.
    if (shown.field !== undefined) return
    context.view.setState({ shownLine: undefined })
    field.focus({ preventScroll: true })
    field.setSelectionRange(field.value.length, field.value.length)
  }, [shown, context])
  return ref
}
