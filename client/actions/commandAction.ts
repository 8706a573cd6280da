import { type Act, mayDo } from '#shared/access'
import type { CommandRequest } from '#shared/protocol'
import type { Action, ActionContext } from './action.ts'

/** An action that asks the server to decide. The answer is there to be awaited by whoever shows what was refused; it never rejects. */
export interface CommandAction<Args> extends Action<Args> {
  readonly run: (context: ActionContext, args: Args) => ReturnType<ActionContext['sendCommand']>
}

/** Sends one command. The server decides; `act` only tells buttons whether asking makes sense. */
export function commandAction<Args>(parts: {
  readonly name: string
  readonly label: () => string
  readonly act: Act
  readonly command: (args: Args) => CommandRequest
}): CommandAction<Args> {
  return {
    name: parts.name,
    label: parts.label,
    isPossible: ({ view }) => {
      const { self, session } = view.getState()
      return session !== undefined && mayDo(self.role, parts.act, session).ok
    },
    run: (context, args) => context.sendCommand(parts.command(args)),
  }
}
