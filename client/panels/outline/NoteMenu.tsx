import {
  BringToFront,
  CircleParking,
  Copy,
  FolderInput,
  Group,
  MessageSquareText,
  PenLine,
  SmilePlus,
  Tag,
  Trash2,
} from 'lucide-react'
import {
  askMoveTo,
  askTags,
  bringToFront,
  deleteSelection,
  duplicateSelection,
  groupSelection,
  openComments,
  parkSelection,
  recolorItems,
} from '#client/actions'
import { labels, texts } from '#client/texts'
import { MenuBeside, type MenuEntry } from '#client/ui'
import { useView } from '#client/view'
import { noteColors } from '#shared/board'
import { reactionEntry } from '../contextMenu/clusterEntries.tsx'
import { noteColorStyle } from '../noteColorStyle.ts'
import { usePanelParts } from '../panelParts.ts'
import styles from './OutlineList.module.css'
import { useOutlineHands } from './outlineHands.ts'
import type { OpenMenu } from './useOutlineState.ts'

interface NoteMenuProps {
  readonly menu: OpenMenu
  readonly onClose: () => void
}

/** What can be done with the selected notes of the outline. */
export function NoteMenu({ menu, onClose }: NoteMenuProps) {
  const { context } = usePanelParts()
  const { edit } = useOutlineHands()
  const leave = (act: () => void) => {
    onClose()
    act()
  }
  const color = useView(({ items }) => items.get(menu.id)?.color)
  const isImage = useView(({ items }) => items.get(menu.id)?.kind === 'image')
  const entries: MenuEntry[] = [
    entry('edit', isImage ? texts.action_describe() : texts.outline_edit(), PenLine, () =>
      edit(menu.id),
    ),
    entry('move', texts.action_moveTo(), FolderInput, () => askMoveTo.run(context)),
    ...(parkSelection.isPossible(context)
      ? [entry('park', parkSelection.label(), CircleParking, () => parkSelection.run(context))]
      : []),
    entry('tags', askTags.label(), Tag, () => askTags.run(context)),
    ...reactionEntry(context, leave).map((one) => ({
      ...one,
      icon: <SmilePlus size={18} aria-hidden />,
    })),
    entry('comments', openComments.label(), MessageSquareText, () => openComments.run(context)),
    entry('group', groupSelection.label(), Group, () => groupSelection.run(context)),
    entry('duplicate', duplicateSelection.label(), Copy, () => duplicateSelection.run(context)),
    entry('front', bringToFront.label(), BringToFront, () => bringToFront.run(context)),
    entry('delete', deleteSelection.label(), Trash2, () => deleteSelection.run(context)),
    ...noteColors.map((name, i) => ({
      id: name,
      label: labels.noteColor[name](),
      icon: <span className={styles.chip} style={noteColorStyle(name)} />,
      isOn: name === color,
      startsGroup: i === 0,
      onSelect: () => recolorItems.run(context, name),
    })),
  ]
  return (
    <MenuBeside
      label={texts.outline_noteActions()}
      beside={menu.beside}
      entries={entries}
      onClose={onClose}
    />
  )
}

function entry(id: string, label: string, Icon: typeof Copy, onSelect: () => void): MenuEntry {
  return { id, label, icon: <Icon size={18} aria-hidden />, onSelect }
}
