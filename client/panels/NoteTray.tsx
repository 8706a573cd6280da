import { useState } from 'react'
import { Focusable, Toolbar } from 'react-aria-components'
import { createNote, createNoteAt } from '#client/actions'
import { labels, texts } from '#client/texts'
import { classes, lazyPart, Tooltip } from '#client/ui'
import { useView } from '#client/view'
import { type NoteColor, noteColors } from '#shared/board'
import { centerOf, visibleBox } from '#shared/geometry'
import styles from './NoteTray.module.css'
import { noteColorStyle } from './noteColorStyle.ts'
import panel from './panel.module.css'
import { usePanelParts } from './panelParts.ts'
import { useAction } from './useAction.ts'

/** dnd-kit comes soon after the first picture; until then a press makes the note. */
const NoteDragging = lazyPart(async () => (await import('./NoteDragging.tsx')).NoteDragging)

/** A pad of every note colour: drag one to where it belongs, or press it for a note in the middle of the view. */
export function NoteTray() {
  const { isPossible } = useAction(createNote)
  const isPainted = useView((view) => view.isPainted ?? false)
  const isNoteTool = useView((view) => view.tool === 'note')
  const [tray, setTray] = useState<HTMLElement | null>(null)
  if (!isPossible) return null
  return (
    <>
      <div ref={setTray} className={styles.place} data-tool={isNoteTool ? 'note' : undefined}>
        <Toolbar aria-label={texts.tray_label()} className={classes(panel.bar, styles.tray)}>
          {noteColors.map((color) => (
            <Pad key={color} color={color} />
          ))}
        </Toolbar>
      </div>
      {isPainted && tray && <NoteDragging tray={tray} />}
    </>
  )
}

function Pad({ color }: { readonly color: NoteColor }) {
  const { context } = usePanelParts()
  const colorName = labels.noteColor[color]()
  const makeInTheMiddle = () => {
    const { camera, viewport } = context.view.getState()
    createNoteAt.run(context, { ...centerOf(visibleBox(camera, viewport)), color })
  }
  return (
    <Tooltip text={texts.tray_hint({ color: colorName })} placement="top">
      <Focusable>
        <button
          type="button"
          aria-label={texts.tray_newNote({ color: colorName })}
          data-color={color}
          className={styles.pad}
          style={noteColorStyle(color)}
          onClick={makeInTheMiddle}
        />
      </Focusable>
    </Tooltip>
  )
}
