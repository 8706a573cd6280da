import type { View } from '#client/view'
import type { Action, ActionContext } from './action.ts'

interface ViewActionParts<Args> {
  readonly name: string
  readonly label: () => string
  readonly keys?: readonly string[]
  readonly isPossible?: (view: View) => boolean
  readonly whyNot?: (context: Pick<ActionContext, 'view'>) => string | undefined
  readonly run: (view: View, args: Args) => void
}

/** An action that changes only what this person sees or holds: selection, camera, tool. Everybody may. */
export function viewAction<Args = void>(parts: ViewActionParts<Args>): Action<Args> {
  return {
    name: parts.name,
    label: parts.label,
    ...(parts.keys ? { keys: parts.keys } : {}),
    ...(parts.whyNot ? { whyNot: parts.whyNot } : {}),
    isPossible: ({ view }) => parts.isPossible?.(view) ?? true,
    run: ({ view }, args) => parts.run(view, args),
  }
}
