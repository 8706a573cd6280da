import { useDraggable, useDroppable } from '@dnd-kit/core'
import { Focusable, Toolbar } from 'react-aria-components'
import { createNote, createNoteAt } from '#client/actions'
import { labels, texts } from '#client/texts'
import { classes, Tooltip } from '#client/ui'
import { useView } from '#client/view'
import { type NoteColor, noteColors } from '#shared/board'
import { centerOf, visibleBox } from '#shared/geometry'
import styles from './NoteTray.module.css'
import { noteColorStyle } from './noteColorStyle.ts'
import { trayId } from './noteDrag.ts'
import panel from './panel.module.css'
import { usePanelParts } from './panelParts.ts'
import { useAction } from './useAction.ts'

/** A pad of every note colour: drag one to where it belongs, or press it for a note in the middle of the view. */
export function NoteTray() {
  const { isPossible } = useAction(createNote)
  const isNoteTool = useView((view) => view.tool === 'note')
  const { setNodeRef } = useDroppable({ id: trayId })
  if (!isPossible) return null
  return (
    <div ref={setNodeRef} className={styles.place} data-tool={isNoteTool ? 'note' : undefined}>
      <Toolbar aria-label={texts.tray_label()} className={classes(panel.bar, styles.tray)}>
        {noteColors.map((color) => (
          <Pad key={color} color={color} />
        ))}
      </Toolbar>
    </div>
  )
}

function Pad({ color }: { readonly color: NoteColor }) {
  const { context } = usePanelParts()
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: color })
  const colorName = labels.noteColor[color]()
  const label = texts.tray_newNote({ color: colorName })
  const makeInTheMiddle = () => {
    const { camera, viewport } = context.view.getState()
    createNoteAt.run(context, { ...centerOf(visibleBox(camera, viewport)), color })
  }
  return (
    <Tooltip text={texts.tray_hint({ color: colorName })} placement="top">
      <Focusable>
        <button
          {...listeners}
          ref={setNodeRef}
          type="button"
          aria-label={label}
          data-color={color}
          className={classes(styles.pad, isDragging && styles.lifted)}
          style={noteColorStyle(color)}
          onClick={makeInTheMiddle}
        />
      </Focusable>
    </Tooltip>
  )
}
