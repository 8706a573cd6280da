import {
  type Action,
  type ActionContext,
  allActions,
  moveSelectionBy,
  nudgeSteps,
  resizeSelectionBy,
  resizeStep,
} from '#client/actions'
import type { Point } from '#shared/geometry'
import { keyName } from './keyName.ts'
import { isTextField } from './ownControls.ts'

interface KeyParts {
  /** Single keys count only while the focus is in here. */
  readonly canvas: HTMLElement
  /** Keys with ctrl or cmd count on the whole page (usually the document), except in text fields. */
  readonly page: EventTarget
  readonly context: ActionContext
  readonly actions?: readonly Action[]
}

/**
 * Runs the action whose key was pressed. Nothing happens while a text is being typed or composed. Where the action
 * is not possible now it says why, if there is something to say, and the browser does what it usually does.
 * @returns stops listening
 */
export function listenToKeys(parts: KeyParts): () => void {
  const { page, context, actions = allActions } = parts
  const heard = actions.filter((action) => !action.keysAreBrowsers)
  const byKey = new Map(heard.flatMap((action) => action.keys?.map((key) => [key, action]) ?? []))
  const press = (event: Event) => {
    const key = event as KeyboardEvent
    if (key.defaultPrevented || key.isComposing || isTextField(key.target)) return
    const run = keyAction(key, byKey, isInCanvas(key, parts.canvas))
    if (run?.(context)) key.preventDefault()
  }
  page.addEventListener('keydown', press)
  return () => page.removeEventListener('keydown', press)
}

/** @returns whether there was something to do */
type Run = (context: ActionContext) => boolean

function keyAction(
  event: KeyboardEvent,
  byKey: ReadonlyMap<string, Action>,
  isCanvas: boolean,
): Run | undefined {
  if (isCanvas && event.key in directions) return (context) => nudge(event, context)
  const name = keyName(event)
  const action = byKey.get(name)
  const isForPage = name.startsWith('Mod+') && !action?.keysAreBoards
  if (!action || (!isCanvas && !isForPage)) return undefined
  return (context) => {
    if (isSingleKey(name) && context.view.getState().preferences?.singleKeys === false) return false
    if (!action.isPossible(context)) {
      action.explain?.(context)
      return false
    }
    action.run(context)
    return true
  }
}

/** A letter, digit or sign alone: who speaks to the computer, or trembles, may press these without meaning to (WCAG 2.1.4). */
function isSingleKey(name: string): boolean {
  return /^(Shift\+)?.$/u.test(name)
}

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

function nudge(event: KeyboardEvent, context: ActionContext): boolean {
  const direction = directions[event.key]
  const isPlain = !event.ctrlKey && !event.metaKey
  if (!direction || !isPlain) return false
  if (event.altKey && event.shiftKey) return resize(direction, context)
  if (!moveSelectionBy.isPossible(context)) {
    moveSelectionBy.explain?.(context)
    return false
  }
  const step = event.altKey ? nudgeSteps.alt : event.shiftKey ? nudgeSteps.shift : nudgeSteps.plain
  moveSelectionBy.run(context, { x: direction.x * step, y: direction.y * step })
  return true
}

/** With Alt and Shift an arrow makes the selection wider or higher, or less so. */
function resize(direction: Point, context: ActionContext): boolean {
  if (!resizeSelectionBy.isPossible(context)) {
    resizeSelectionBy.explain?.(context)
    return false
  }
  const by = { x: direction.x * resizeStep, y: direction.y * resizeStep }
  resizeSelectionBy.run(context, by)
  return true
}

function isInCanvas(event: KeyboardEvent, canvas: HTMLElement): boolean {
  return event.composedPath().includes(canvas)
}
