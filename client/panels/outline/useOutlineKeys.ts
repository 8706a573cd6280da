import type { KeyboardEvent } from 'react'
import { askMoveTo, askTags, deleteSelection, openComments, selectItems } from '#client/actions'
import { outlineIn } from '#client/view'
import { usePanelParts } from '../panelParts.ts'
import type { OutlineHands } from './outlineHands.ts'
import { stepIn } from './stepIn.ts'

/** The keys of the outline's notes: to another note, to write, to delete, to what else can be done, back to the board. */
export function useOutlineKeys(hands: OutlineHands, onClose: () => void) {
  const { context, focusCanvas } = usePanelParts()
  const { view } = context
  /** As with the pointer: what is not selected is, before something is done with it. */
  const withIt = (run: () => void) => (id: string) => {
    if (!view.getState().selection.has(id)) selectItems.run(context, [id])
    run()
  }
  const back = () => {
    onClose()
    focusCanvas()
  }
  const remove = withIt(() => deleteSelection.run(context))
  const keys = new Map<string, (id: string, row: HTMLElement) => void>([
    ['Enter', hands.edit],
    ['F2', hands.edit],
    [' ', (id) => selectItems.run(context, toggled(view.getState().selection, id))],
    ['Delete', remove],
    ['Backspace', remove],
    ['ContextMenu', hands.openMenu],
    ['Shift+F10', hands.openMenu],
    ['m', withIt(() => askMoveTo.run(context))],
    ['#', withIt(() => askTags.run(context))],
    ['Shift+#', withIt(() => askTags.run(context))],
    ['c', withIt(() => openComments.run(context))],
    ['o', back],
  ])
  return (event: KeyboardEvent) => {
    const row = event.target
    if (!(row instanceof HTMLElement) || row.dataset.note === undefined) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = stepIn(outlineIn(view).order, row.dataset.note, event.key)
    const isSingle = event.key.length === 1 && event.key !== ' '
    if (isSingle && view.getState().preferences?.singleKeys === false) return
    const run = keys.get(event.shiftKey ? `Shift+${event.key}` : event.key)
    if (next !== undefined) hands.goTo(next, event.shiftKey)
    else if (run) run(row.dataset.note, row)
    else return
    event.preventDefault()
  }
}

function toggled(selection: ReadonlySet<string>, id: string): string[] {
  return selection.has(id) ? [...selection].filter((one) => one !== id) : [...selection, id]
}
