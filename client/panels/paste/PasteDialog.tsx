import { useMemo } from 'react'
import { pasteNotes } from '#client/actions'
import { texts } from '#client/texts'
import { Dialog, Notice } from '#client/ui'
import { useView } from '#client/view'
import type { Point } from '#shared/geometry'
import { limits } from '#shared/protocol'
import { useOverlay } from '../overlays/useOverlay.ts'
import { usePanelParts } from '../panelParts.ts'
import { Choice } from './Choice.tsx'
import styles from './PasteDialog.module.css'
import { continuedCount, type PasteChoice, pasteChoices } from './pasteChoices.ts'

interface PasteDialogProps {
  readonly text: string
  readonly isTable: boolean
  /** In board units; undefined: where the pointer is. */
  readonly at: Point | undefined
}

/** Asks what a text of several lines or cells shall become. Leaving it pastes nothing; the text stays in the clipboard. */
export function PasteDialog({ text, isTable, at }: PasteDialogProps) {
  const { context } = usePanelParts()
  const { close, leaveFor } = useOverlay()
  const choices = useMemo(() => pasteChoices(text, isTable), [text, isTable])
  const continued = useMemo(() => continuedCount(text, isTable), [text, isTable])
  const room = useView(({ items }) => limits.itemsPerBoard - items.size)
  const isTight = choices.some(({ notes }) => notes.length > room)
  const hasCells = choices.some(({ id }) => id === 'cells')
  const paste = ({ notes, columns }: PasteChoice) =>
    leaveFor(() => pasteNotes.run(context, { notes, at, columns }))
  return (
    <Dialog
      title={hasCells ? texts.paste_titleTable() : texts.paste_title()}
      isOpen
      onClose={close}
    >
      <div className={styles.choices}>
        {choices.map((choice, i) => (
          <Choice
            key={choice.id}
            {...wordsFor(choice)}
            isDisabled={choice.notes.length > room}
            autoFocus={i === 0}
            onPress={() => paste(choice)}
          />
        ))}
      </div>
      {continued > 0 && (
        <p className={styles.aside}>{texts.paste_cutLines({ count: continued })}</p>
      )}
      {isTight && <Notice kind="wrong">{texts.paste_noRoom({ room: Math.max(0, room) })}</Notice>}
    </Dialog>
  )
}

function wordsFor({ id, notes }: PasteChoice): { title: string; detail: string } {
  const title = texts.paste_lines({ count: notes.length })
  switch (id) {
    case 'lines':
      return { title, detail: texts.paste_perLine() }
    case 'rows':
      return { title, detail: texts.paste_perRow() }
    case 'cells':
      return { title, detail: texts.paste_perCell() }
    case 'one':
      return { title: texts.paste_one(), detail: texts.paste_oneDetail() }
    case 'split':
      return {
        title: texts.paste_split({ count: notes.length }),
        detail: texts.paste_splitDetail({ limit: limits.itemTextCharacters }),
      }
  }
}
