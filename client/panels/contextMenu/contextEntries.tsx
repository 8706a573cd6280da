import {
  type Action,
  type ActionContext,
  clusterColor,
  createNoteAt,
  pasteAt,
  recolorCluster,
  recolorItems,
} from '#client/actions'
import { labels, texts } from '#client/texts'
import type { MenuEntry } from '#client/ui'
import { noteColors } from '#shared/board'
import type { Point } from '#shared/geometry'
import { keyText } from '../keyText.ts'
import { noteColorStyle } from '../noteColorStyle.ts'
import styles from './ContextMenu.module.css'
import { clusterEntry, reactionEntry } from './clusterEntries.tsx'
import { boardGroups, type MenuGroup, selectionGroups } from './menuLists.ts'
import { zoneEntries } from './zoneEntries.tsx'

/** Does something once the menu is gone. */
export type Run = (act: () => void) => void

/** What can be done with the selection. */
export function selectionEntries(context: ActionContext, run: Run): MenuEntry[] {
  const [first = [], ...rest] = selectionGroups
  return [
    ...groupEntries([first], context, run),
    ...colorEntry(context, run),
    ...clusterColorEntry(context, run),
    ...reactionEntry(context, run),
    ...clusterEntry(context, run),
    ...groupEntries(rest, context, run, true),
  ]
}

/** What can be done on the board where nothing lies, at a board point. */
export function boardEntries(context: ActionContext, run: Run, at: Point): MenuEntry[] {
  const create = {
    id: createNoteAt.name,
    label: createNoteAt.label(),
    keys: keyText('N'),
    isDisabled: !createNoteAt.isPossible(context),
    onSelect: () => run(() => createNoteAt.run(context, at)),
  }
  const paste = {
    id: pasteAt.name,
    label: pasteAt.label(),
    keys: keyText('Mod+V'),
    isDisabled: !pasteAt.isPossible(context),
    onSelect: () => run(() => pasteAt.run(context, at)),
  }
  return [
    create,
    paste,
    ...zoneEntries(context, run, at),
    ...groupEntries(boardGroups, context, run, true),
  ]
}

function groupEntries(
  groups: readonly MenuGroup[],
  context: ActionContext,
  run: Run,
  isApart = false,
): MenuEntry[] {
  return groups.flatMap((group, g) =>
    group
      .flatMap((line) => lineEntries(line, context, run))
      .map((entry, i) => ({ ...entry, startsGroup: i === 0 && (isApart || g > 0) })),
  )
}

function lineEntries(line: MenuGroup[number], context: ActionContext, run: Run): MenuEntry[] {
  if ('only' in line)
    return line.only.isPossible(context) ? [actionEntry(line.only, context, run)] : []
  if (!('groups' in line)) return [actionEntry(line, context, run)]
  const isPossible = line.groups.flat().some((action) => action.isPossible(context))
  if (!isPossible) return []
  const entries = groupEntries(line.groups, context, run)
  return [{ id: line.id, label: line.label(), entries }]
}

function actionEntry(action: Action, context: ActionContext, run: Run): MenuEntry {
  const key = action.keys?.[0]
  return {
    id: action.name,
    label: action.label(),
    keys: key === undefined ? undefined : keyText(key),
    isDisabled: !action.isPossible(context),
    onSelect: () => run(() => action.run(context)),
  }
}

function colorEntry(context: ActionContext, run: Run): MenuEntry[] {
  if (!recolorItems.isPossible(context)) return []
  const entries = noteColors.map((color) => ({
    id: color,
    label: labels.noteColor[color](),
    icon: <span className={styles.chip} style={noteColorStyle(color)} />,
    onSelect: () => run(() => recolorItems.run(context, color)),
  }))
  return [{ id: 'color', label: texts.menu_color(), entries }]
}

/** The colours of the cluster that is selected as a whole; nothing where there is none. */
function clusterColorEntry(context: ActionContext, run: Run): MenuEntry[] {
  if (!recolorCluster.isPossible(context)) return []
  const current = clusterColor(context)
  const ofNotes = {
    id: 'ofNotes',
    label: texts.cluster_colorOfNotes(),
    isOn: current === undefined,
    onSelect: () => run(() => recolorCluster.run(context, undefined)),
  }
  const colors = noteColors.map((color, i) => ({
    id: color,
    label: labels.noteColor[color](),
    icon: <span className={styles.chip} style={noteColorStyle(color)} />,
    isOn: color === current,
    startsGroup: i === 0,
    onSelect: () => run(() => recolorCluster.run(context, color)),
  }))
  return [{ id: 'clusterColor', label: recolorCluster.label(), entries: [ofNotes, ...colors] }]
}
