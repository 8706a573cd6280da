import type { CommandAction } from '#client/actions'
import { usePanelParts } from './panelParts.ts'
import { tellRefused } from './tellRefused.ts'

/** Sends a command and says if it was refused. @returns resolves to whether it was carried out */
export function useCommand<Args>(action: CommandAction<Args>): (args: Args) => Promise<boolean> {
  const { context } = usePanelParts()
  return async (args) => tellRefused(await action.run(context, args))
}
