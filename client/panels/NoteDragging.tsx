import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type Modifier,
  PointerSensor,
  pointerWithin,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useEffect, useState } from 'react'
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

interface NoteDraggingProps {
  /** Holds a pad for every colour, named by `data-color`. */
  readonly tray: HTMLElement
}

/**
 * Lets notes be carried from the tray to the board: what is dropped becomes a note there, ready to type. It stands beside the
 * tray and not around it, because it comes later: nobody loses a press on a pad because of that.
 */
export function NoteDragging({ tray }: NoteDraggingProps) {
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
      <TrayHands tray={tray} />
      <DragOverlay dropAnimation={null} modifiers={[centerAtPointer]}>
        {carried && <CarriedNote color={carried} />}
      </DragOverlay>
    </DndContext>
  )
}

/** Puts dnd-kit's hands to the tray. Dropped there, a note is put back. */
function TrayHands({ tray }: NoteDraggingProps) {
  const { setNodeRef } = useDroppable({ id: trayId })
  useEffect(() => {
    setNodeRef(tray)
    tray.dataset.drag = 'ready'
    return () => {
      delete tray.dataset.drag
    }
  }, [tray, setNodeRef])
  return noteColors.map((color) => {
    const pad = tray.querySelector<HTMLElement>(`[data-color=${color}]`)
    return pad && <PadHand key={color} color={color} pad={pad} />
  })
}

interface PadHandProps {
  readonly color: NoteColor
  readonly pad: HTMLElement
}

function PadHand({ color, pad }: PadHandProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: color })
  useEffect(() => {
    setNodeRef(pad)
    // dnd-kit wants React's events, of which it reads nothing but the browser's.
    const take = (nativeEvent: PointerEvent) => listeners?.onPointerDown?.({ nativeEvent })
    pad.addEventListener('pointerdown', take)
    return () => pad.removeEventListener('pointerdown', take)
  }, [pad, listeners, setNodeRef])
  useEffect(() => {
    pad.toggleAttribute('data-lifted', isDragging)
  }, [pad, isDragging])
  return null
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
