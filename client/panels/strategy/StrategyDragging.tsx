import {
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useState } from 'react'
import { rankLine } from '#client/actions'
import { linesOf } from '#client/view'
import { usePanelParts } from '../panelParts.ts'
import { afterDrop } from './afterDrop.ts'
import { drawerDropId, readDragId } from './dragIds.ts'
import { shownKinds } from './lineWords.ts'
import styles from './Strategy.module.css'
import { candidateWords, takeCandidate } from './takeCandidate.ts'

const activation = { activationConstraint: { distance: 4 } }

/** Dragging here is for the pointer; by keyboard menus rank and buttons take over, so there is nothing to announce. */
const silent = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  restoreFocus: false,
}

/** A line looks for the nearest one, something from the board for what is under the pointer. */
const collisions: CollisionDetection = (given) => {
  const dragged = readDragId(String(given.active.id))
  if (dragged?.what !== 'line') {
    const under = pointerWithin(given)
    return under.some(({ id }) => id === drawerDropId) ? [] : under
  }
  const droppableContainers = given.droppableContainers.filter(
    ({ id }) => readDragId(String(id))?.what === 'line',
  )
  return closestCenter({ ...given, droppableContainers })
}

/** Lets lines be ranked and things from the board be taken into a section by dragging. */
export function StrategyDragging({ children }: { readonly children: ReactNode }) {
  const { context } = usePanelParts()
  const [words, setWords] = useState('')
  const drop = ({ active, over }: DragEndEvent) => {
    setWords('')
    if (over === null) return
    const lines = shownKinds.flatMap((kind) => [...linesOf(context.view.getState(), kind)])
    const done = afterDrop(String(active.id), String(over.id), lines)
    if (done?.act === 'rank') rankLine.run(context, done)
    else if (done) takeCandidate(context, done)
  }
  return (
    <DndContext
      accessibility={silent}
      collisionDetection={collisions}
      sensors={useSensors(useSensor(PointerSensor, activation))}
      onDragStart={({ active }) =>
        setWords(candidateWords(context.view.getState(), String(active.id)))
      }
      onDragEnd={drop}
      onDragCancel={() => setWords('')}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {words !== '' && <div className={styles.carried}>{words}</div>}
      </DragOverlay>
    </DndContext>
  )
}
