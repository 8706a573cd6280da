import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type Modifier,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useState } from 'react'
import { createNoteAt } from '#client/actions'
import { useView } from '#client/view'
import { type NoteColor, noteColors, noteSize } from '#shared/board'
import styles from './NoteTray.module.css'
import { noteColorStyle } from './noteColorStyle.ts'
import { dropPoint, trayId } from './noteDrag.ts'
import { usePanelParts } from './panelParts.ts'

/** A press that hardly moves stays a press. */
const activation = { activationConstraint: { distance: 4 } }

/** For 50 ms after a drop dnd-kit's PointerSensor takes every selection away, the caret of a new note's field, too. */
const letGoMs = 60

/** Dragging here is for the pointer; by keyboard a press on the pad makes the note, so there is nothing to announce. */
const silent = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  restoreFocus: false,
}

/** Lets notes be carried from the tray to the board: what is dropped becomes a note there, ready to type. */
export function NoteDragging({ children }: { readonly children: ReactNode }) {
  const { context, canvasRect } = usePanelParts()
  const [carried, setCarried] = useState<NoteColor>()
  const drop = ({ activatorEvent, delta, over, active }: DragEndEvent) => {
    setCarried(undefined)
    const canvas = canvasRect()
    const color = noteColorOf(active.id)
    if (!canvas || !color || over?.id === trayId || !isPointer(activatorEvent)) return
    const start = { x: activatorEvent.clientX, y: activatorEvent.clientY }
    const point = dropPoint(start, delta, canvas, context.view.getState().camera)
    if (point) setTimeout(() => createNoteAt.run(context, { ...point, color }), letGoMs)
  }
  return (
    <DndContext
      accessibility={silent}
      autoScroll={false}
      collisionDetection={pointerWithin}
      sensors={useSensors(useSensor(PointerSensor, activation))}
      onDragStart={({ active }) => setCarried(noteColorOf(active.id))}
      onDragEnd={drop}
      onDragCancel={() => setCarried(undefined)}
    >
      {children}
      <DragOverlay dropAnimation={null} modifiers={[centerAtPointer]}>
        {carried && <CarriedNote color={carried} />}
      </DragOverlay>
    </DndContext>
  )
}

/** As large as it will lie on the board. */
function CarriedNote({ color }: { readonly color: NoteColor }) {
  const zoom = useView((view) => view.camera.zoom)
  const size = noteSize * zoom
  return (
    <div className={styles.overlay}>
      <div
        className={styles.carried}
        style={{ ...noteColorStyle(color), width: size, height: size }}
      />
    </div>
  )
}

const centerAtPointer: Modifier = ({ activatorEvent, draggingNodeRect, transform }) => {
  if (!draggingNodeRect || !activatorEvent || !isPointer(activatorEvent)) return transform
  const middleX = draggingNodeRect.left + draggingNodeRect.width / 2
  const middleY = draggingNodeRect.top + draggingNodeRect.height / 2
  return {
    ...transform,
    x: transform.x + activatorEvent.clientX - middleX,
    y: transform.y + activatorEvent.clientY - middleY,
  }
}

function isPointer(event: Event): event is PointerEvent {
  return event instanceof PointerEvent
}

function noteColorOf(id: unknown): NoteColor | undefined {
  return noteColors.find((color) => color === id)
}
