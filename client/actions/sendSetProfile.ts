import { texts } from '#client/texts'
import type { CommandRequest } from '#shared/protocol'
import { commandAction } from './commandAction.ts'

type Profile = Omit<Extract<CommandRequest, { type: 'setProfile' }>, 'type' | 'expectedVersion'>

/** Changes one's own name, function, layer or colour. */
export const sendSetProfile = commandAction<Profile>({
  name: 'sendSetProfile',
  label: () => texts.action_setProfile(),
  act: 'setProfile',
  command: (profile) => ({ type: 'setProfile', ...profile }),
})
