import { type ActionContext, focusItem, selectItems, walkTo } from '#client/actions'
import type { Walk } from '#client/view'
import { keyName } from './keyName.ts'

/** Keys that lead from note to note wherever on the canvas the focus is. */
const walks: ReadonlyMap<string, Walk> = new Map([
  ['Mod+ArrowLeft', 'left'],
  ['Mod+ArrowRight', 'right'],
  ['Mod+ArrowUp', 'up'],
  ['Mod+ArrowDown', 'down'],
  ['Home', 'first'],
  ['End', 'last'],
])

/** Keys that do something with what is selected: the note the keyboard is at becomes it, as a note does that is pressed. */
const actsOnIt = new RegExp(
  `^(${[
    String.raw`(Shift\+|Alt\+|Alt\+Shift\+)?Arrow\w+`,
    String.raw`Enter|F2|Delete|Backspace|Shift\+F10|ContextMenu`,
    String.raw`M|C|#|Shift\+[23]|(Mod\+|Shift\+)?[\]\[]`,
    String.raw`Alt\+Shift\+[BLC]|Mod\+[DCX]|Mod\+(Shift\+)?G`,
  ].join('|')})$`,
)

/**
 * The keyboard on the canvas, which is one tab stop: Enter goes to the notes, Tab and Shift-Tab through them in reading order
 * and out at their ends, Escape out at once. Listen with it before the canvas and the other keys: what it takes is not theirs.
 * @returns stops listening
 */
export function listenToWalk(canvas: HTMLElement, context: ActionContext): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    if (!walk(event, canvas, context)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const forget = () => context.view.setState({ focused: undefined })
  canvas.addEventListener('keydown', press)
  canvas.addEventListener('pointerdown', forget, { capture: true })
  const stopFollowing = keepInSight(context)
  return () => {
    canvas.removeEventListener('keydown', press)
    canvas.removeEventListener('pointerdown', forget, { capture: true })
    stopFollowing()
  }
}

/** @returns whether the key was one of these */
function walk(event: KeyboardEvent, canvas: HTMLElement, context: ActionContext): boolean {
  const name = keyName(event)
  const step = walks.get(name)
  const id = noteAt(event.target)
  if (step !== undefined) {
    walkTo.run(context, step)
    return true
  }
  if (id !== undefined) return atNote(name, id, canvas, context)
  const { selection } = context.view.getState()
  if (event.target !== canvas || name !== 'Enter' || selection.size === 1) return false
  walkTo.run(context, 'next')
  return true
}

function atNote(name: string, id: string, canvas: HTMLElement, context: ActionContext): boolean {
  const { view } = context
  const { selection } = view.getState()
  if (name === 'Tab' || name === 'Shift+Tab') return pass(name, canvas, context)
  if (name === ' ') {
    const others = [...selection].filter((one) => one !== id)
    selectItems.run(context, selection.has(id) ? others : [...selection, id])
    return true
  }
  if (name === 'Escape') {
    leave(canvas, context)
    return true
  }
  if (actsOnIt.test(name) && !selection.has(id)) selectItems.run(context, [id])
  return false
}

/** On to the next note; past the last one the browser goes on, before the first one is the board itself. */
function pass(name: string, canvas: HTMLElement, context: ActionContext): boolean {
  const before = context.view.getState().focused
  walkTo.run(context, name === 'Tab' ? 'next' : 'previous')
  if (context.view.getState().focused !== before) return true
  if (name === 'Tab') return false
  leave(canvas, context)
  return true
}

function leave(canvas: HTMLElement, context: ActionContext): void {
  focusItem.run(context, undefined)
  canvas.focus({ preventScroll: true })
}

/** A note that is moved by keys stays in sight. */
function keepInSight(context: ActionContext): () => void {
  const { view } = context
  return view.subscribe(({ items, focused, selection }, before) => {
    if (focused === undefined || items === before.items || !selection.has(focused)) return
    const [box, boxBefore] = [items.get(focused)?.box, before.items.get(focused)?.box]
    if (box && boxBefore && (box.x !== boxBefore.x || box.y !== boxBefore.y))
      focusItem.run(context, focused)
  })
}

function noteAt(target: EventTarget | null): string | undefined {
  return (target as HTMLElement | null)?.dataset?.note
}
