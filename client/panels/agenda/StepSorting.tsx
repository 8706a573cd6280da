import { DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { ReactNode } from 'react'
import { sendMoveStep } from '#client/actions'
import type { Step } from '#shared/protocol'
import { useCommand } from '../useCommand.ts'
import { stepAfterMove } from './stepAfterMove.ts'

const activation = { activationConstraint: { distance: 4 } }

/** Lets the steps be put in another order by dragging; the server moves them, the list follows. */
export function StepSorting({
  steps,
  children,
}: {
  readonly steps: readonly Step[]
  readonly children: ReactNode
}) {
  const move = useCommand(sendMoveStep)
  const ids = steps.map(({ id }) => id)
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return
    const step = String(active.id)
    void move({ step, before: stepAfterMove(ids, step, String(over.id)) })
  }
  return (
    <DndContext sensors={useSensors(useSensor(PointerSensor, activation))} onDragEnd={drop}>
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  )
}
