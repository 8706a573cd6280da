import { useDroppable } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { ReactNode } from 'react'
import { classes } from '#client/ui'
import type { Line, LineKind } from '#shared/board'
import { dragIdOf, dropIdOf } from './dragIds.ts'
import { KindCard } from './KindCard.tsx'
import styles from './Strategy.module.css'

interface SlotProps {
  readonly kind: LineKind
  readonly zone?: string
  readonly lines: readonly Line[]
  readonly isNumbered?: boolean
  /** Said where there is nothing yet. */
  readonly empty: string
  readonly children?: ReactNode
}

/** A list of lines something can be dropped into, and what stands there while it is empty. */
export function Slot({ kind, zone, lines, isNumbered = false, empty, children }: SlotProps) {
  const { setNodeRef, isOver } = useDroppable({ id: dropIdOf(kind, zone) })
  const List = isNumbered ? 'ol' : 'ul'
  return (
    <div ref={setNodeRef} className={classes(styles.slot, isOver && styles.over)}>
      {lines.length === 0 ? (
        <div className={styles.empty}>
          <p>{empty}</p>
          {children}
        </div>
      ) : (
        <>
          <SortableContext
            items={lines.map(({ id }) => dragIdOf(id))}
            strategy={verticalListSortingStrategy}
          >
            <List className={styles.list}>
              {lines.map((line, index) => (
                <KindCard
                  key={line.id}
                  line={line}
                  {...(isNumbered ? { number: index + 1 } : {})}
                />
              ))}
            </List>
          </SortableContext>
          {children}
        </>
      )}
    </div>
  )
}
