import { texts } from '#client/texts'
import type { View } from '#client/view'
import { mayDo } from '#shared/access'
import type { Change } from '#shared/board'
import type { Action, ActionContext } from './action.ts'
import { mayAddKinds } from './mayAddKinds.ts'

interface BoardActionParts<Args> {
  readonly name: string
  readonly label: () => string
  readonly keys?: readonly string[]
  readonly keysAreBrowsers?: true
  /** Whether it makes sense now; permission is asked for it. Always, if absent. */
  readonly isPossible?: (context: ActionContext) => boolean
  /** What is missing where it makes no sense now, in a few words. */
  readonly whyNot?: (context: ActionContext) => string | undefined
  /** Kinds of what it puts on the board: only where they are allowed now. `args` is left out where that is asked before it is run. */
  readonly adds?: (context: ActionContext, args: Args | undefined) => Iterable<string>
  readonly run: (context: ActionContext, args: Args, change: Change) => void
}

/**
 * An action that writes the board: asks whether this role may, also when it is run past a greyed-out button, and says
 * why not; hands on the change (own origin, the action's name as label) that makes it one undo step.
 */
export function boardAction<Args = void>(parts: BoardActionParts<Args>): Action<Args> {
  const makesSense = (context: ActionContext) => parts.isPossible?.(context) ?? true
  const isAllowed = (context: ActionContext, args?: Args) =>
    parts.adds === undefined || mayAddKinds(context, parts.adds(context, args))
  const isPossible = (context: ActionContext) =>
    mayWrite(context) && isAllowed(context) && makesSense(context)
  const explain = (context: ActionContext, args?: Args) => {
    if (!makesSense(context)) return
    if (mayWrite(context) && !isAllowed(context, args))
      context.view.setState({ remark: { reason: 'toolNotAllowed' } })
    else remarkReadOnly(context)
  }
  return {
    name: parts.name,
    label: parts.label,
    ...(parts.keys ? { keys: parts.keys } : {}),
    ...(parts.keysAreBrowsers ? { keysAreBrowsers: true } : {}),
    isPossible,
    explain: (context) => explain(context),
    whyNot: (context) =>
      whyReadOnly(context) ?? (isAllowed(context) ? parts.whyNot?.(context) : texts.whyNot_tools()),
    run: (context, args) => {
      if (!isPossible(context) || !isAllowed(context, args)) return explain(context, args)
      parts.run(context, args, { origin: context.origin, label: parts.name })
    },
  }
}

/**
 * Whether this person may write the board now. While the session is unknown only a facilitator may, and nobody while
 * the server cannot read it.
 */
export function mayWrite({ view }: Pick<ActionContext, 'view'>): boolean {
  return !view.getState().session?.damaged && answerFor(view).ok
}

/** Why this person may not write the board, in a few words; undefined if they may, or while the session is unknown. */
export function whyReadOnly({ view }: Pick<ActionContext, 'view'>): string | undefined {
  const answer = answerFor(view)
  if (answer.ok || view.getState().session === undefined) return undefined
  if (answer.reason === 'boardPaused') return texts.whyNot_paused()
  return answer.reason === 'viewersRead' ? texts.whyNot_viewer() : texts.whyNot_locked()
}

/** Says why this person may not write the board. While the session is unknown there is no reason to name. */
function remarkReadOnly({ view }: ActionContext): void {
  const answer = answerFor(view)
  if (answer.ok || view.getState().session === undefined) return
  const { reason } = answer
  view.setState({ remark: { reason: reason === 'facilitatorOnly' ? 'boardLocked' : reason } })
}

function answerFor(view: View) {
  const { self, session } = view.getState()
  return mayDo(self.role, 'writeBoard', session ?? { locked: true })
}
