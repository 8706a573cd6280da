import { ListBox, ListBoxItem, type Selection } from 'react-aria-components'
import { closeOverlay, moveSelectionTo } from '#client/actions'
import { texts } from '#client/texts'
import { classes, Dialog } from '#client/ui'
import { useOutline, useView } from '#client/view'
import { idsIn } from '#shared/board'
import styles from './MoveToDialog.module.css'
import { usePanelParts } from './panelParts.ts'
import { useReturnToNote } from './useReturnToNote.ts'

/** Where the selection shall go: every zone with what it holds. Arrow keys or letters choose, Enter moves. */
export function MoveToDialog() {
  const { context } = usePanelParts()
  const close = () => closeOverlay.run(context)
  return (
    <Dialog title={texts.moveTo_title()} isOpen onClose={close}>
      <Places onChosen={close} />
    </Dialog>
  )
}

function Places({ onChosen }: { readonly onChosen: () => void }) {
  const { context } = usePanelParts()
  const { sections } = useOutline()
  useReturnToNote()
  const selection = useView((view) => view.selection)
  const choose = (chosen: Selection) => {
    if (chosen === 'all') return
    for (const id of chosen) moveSelectionTo.run(context, String(id))
    onChosen()
  }
  return (
    <ListBox
      autoFocus="first"
      aria-label={texts.moveTo_zones()}
      selectionMode="single"
      className={classes(styles.list)}
      onSelectionChange={choose}
    >
      {sections.flatMap((section) => {
        const { zone } = section
        if (!zone) return []
        const ids = idsIn(section)
        const isHere = selection.size > 0 && [...selection].every((id) => ids.includes(id))
        const about = isHere ? texts.moveTo_here() : texts.outline_notes({ count: ids.length })
        return (
          <ListBoxItem
            key={zone.id}
            id={zone.id}
            textValue={zone.title}
            className={classes(styles.place)}
          >
            <span className={styles.name} dir="auto">
              {zone.title}
            </span>
            <span className={styles.about}>{about}</span>
          </ListBoxItem>
        )
      })}
    </ListBox>
  )
}
