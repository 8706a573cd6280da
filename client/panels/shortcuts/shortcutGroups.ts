import { type Action, allActions, nudgeSteps } from '#client/actions'
import { texts } from '#client/texts'
import { keyText } from '../keyText.ts'

/** One line: what it does, and the keys for it, any of them. */
export interface ShortcutRow {
  readonly id: string
  readonly label: string
  readonly keys: readonly string[]
}

export interface ShortcutGroup {
  readonly title: string
  readonly rows: readonly ShortcutRow[]
}

/** More than this many keys for one thing are no help. */
const mostKeys = 2

/** Names of actions by the group they are shown in; whatever is in none of them is shown last, so that no key is left out. */
const namesOf = {
  write: ['createNote', 'editSelection'],
  select: [
    'takeSelectTool',
    'selectAll',
    'clearSelection',
    'copySelection',
    'cutSelection',
    'pasteHere',
    'copyAsPicture',
    'duplicateSelection',
    'deleteSelection',
    'undo',
    'redo',
  ],
  arrange: [
    'groupSelection',
    'ungroupSelection',
    'askTags',
    'bringToFront',
    'alignLeft',
    'alignCenter',
    'alignRight',
    'alignTop',
    'alignMiddle',
    'alignBottom',
    'distributeAcross',
    'distributeDown',
    'tidySelection',
  ],
  look: ['takeHandTool', 'zoomIn', 'zoomOut', 'zoomToFit', 'zoomToFull', 'zoomToSelection'],
  find: ['openComments', 'openSearch', 'openPalette', 'openContextMenu', 'openShortcuts'],
} as const

/** Every key there is, grouped, from the actions themselves. */
export function shortcutGroups(actions: readonly Action[] = allActions): ShortcutGroup[] {
  const withKeys = actions.filter((action) => (action.keys?.length ?? 0) > 0)
  const grouped = new Set<string>(Object.values(namesOf).flat())
  const rowsOf = (names: readonly string[]) =>
    names.flatMap((name) => withKeys.filter((action) => action.name === name).map(rowOf))
  const rest = withKeys.filter(({ name }) => !grouped.has(name)).map(rowOf)
  const groups = [
    { title: texts.shortcuts_write(), rows: [...rowsOf(namesOf.write), ...writingRows()] },
    { title: texts.shortcuts_select(), rows: rowsOf(namesOf.select) },
    { title: texts.shortcuts_arrange(), rows: [...rowsOf(namesOf.arrange), nudgeRow()] },
    { title: texts.shortcuts_look(), rows: rowsOf(namesOf.look) },
    { title: texts.shortcuts_find(), rows: rowsOf(namesOf.find) },
    { title: texts.shortcuts_more(), rows: [...rest, dotsRow()] },
  ]
  return groups.filter(({ rows }) => rows.length > 0)
}

/** What hands do, as the tools read it. */
export function gestureRows(): ShortcutRow[] {
  const row = (id: string, label: string, how: string) => ({ id, label, keys: [how] })
  return [
    row('create', texts.gesture_create(), texts.gesture_createHow()),
    row('edit', texts.gesture_edit(), texts.gesture_editHow()),
    row('select', texts.gesture_select(), texts.gesture_selectHow()),
    row('pan', texts.gesture_pan(), texts.gesture_panHow()),
    row('zoom', texts.gesture_zoom(), texts.gesture_zoomHow({ mod: keyText('Mod') })),
    row('menu', texts.gesture_menu(), texts.gesture_menuHow()),
  ]
}

function rowOf({ name, label, keys = [] }: Action): ShortcutRow {
  return { id: name, label: label(), keys: keys.slice(0, mostKeys).map((key) => keyText(key)) }
}

/** The keys of the text field over a note (client/canvas), which are no actions of the board. */
function writingRows(): ShortcutRow[] {
  return [
    { id: 'next', label: texts.shortcuts_nextNote(), keys: ['Tab', keyText('Mod+Enter')] },
    { id: 'end', label: texts.shortcuts_endWriting(), keys: [keyText('Escape')] },
  ]
}

/** While dots are given; otherwise these zoom. */
function dotsRow(): ShortcutRow {
  return { id: 'dots', label: texts.shortcuts_dots(), keys: ['+', '−'] }
}

function nudgeRow(): ShortcutRow {
  return {
    id: 'nudge',
    label: texts.shortcuts_move(nudgeSteps),
    keys: [texts.shortcuts_arrows()],
  }
}
