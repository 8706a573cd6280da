import type { Action } from '#client/actions'
import { useSteadyView } from '#client/view'
import { keyText } from './keyText.ts'
import { usePanelParts } from './panelParts.ts'

/** An action as a button wants it: its words and keys, whether it is possible now, and how to run it. */
export function useAction<Args>(action: Action<Args>) {
  const { context } = usePanelParts()
  const isPossible = useSteadyView(() => action.isPossible(context))
  const keys = action.keys?.[0]
  return {
    label: action.label(),
    keys: keys === undefined ? undefined : keyText(keys),
    isPossible,
    run: (args: Args) => action.run(context, args),
  }
}
