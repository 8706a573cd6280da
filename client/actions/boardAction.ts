import { mayDo } from '#shared/access'
import type { Change } from '#shared/board'
import type { Action, ActionContext } from './action.ts'

interface BoardActionParts<Args> {
  readonly name: string
  readonly label: () => string
  readonly keys?: readonly string[]
  /** Whether it makes sense now; permission is asked for it. Always, if absent. */
  readonly isPossible?: (context: ActionContext) => boolean
  readonly run: (context: ActionContext, args: Args, change: Change) => void
}

/**
 * An action that writes the board: asks whether this role may, also when it is run past a greyed-out button, and hands on
 * the change (own origin, the action's name as label) that makes it one undo step.
 */
export function boardAction<Args = void>(parts: BoardActionParts<Args>): Action<Args> {
  const isPossible = (context: ActionContext) =>
    mayWrite(context) && (parts.isPossible?.(context) ?? true)
  return {
    name: parts.name,
    label: parts.label,
    ...(parts.keys ? { keys: parts.keys } : {}),
    isPossible,
    run: (context, args) => {
      if (!isPossible(context)) return
      parts.run(context, args, { origin: context.origin, label: parts.name })
    },
  }
}

/**
 * Whether this person may write the board now. While the session is unknown only a facilitator may, and nobody while
 * the server cannot read it.
 */
export function mayWrite({ view }: Pick<ActionContext, 'view'>): boolean {
  const { self, session } = view.getState()
  if (session?.damaged) return false
  return mayDo(self.role, 'writeBoard', { locked: session?.locked ?? true }).ok
}
