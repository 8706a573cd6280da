import { texts } from '#client/texts'
import type { Role } from '#shared/protocol'
import { commandAction } from './commandAction.ts'

/** Makes a new link for a role; the old one opens nothing any more. The answer holds the new one, once. */
export const sendRotateLink = commandAction<{ readonly role: Role; readonly signOut: boolean }>({
  name: 'sendRotateLink',
  label: () => texts.link_new(),
  act: 'rotateLink',
  command: ({ role, signOut }) => ({ type: 'rotateLink', role, signOut }),
})

/** Makes a new join code; the old one opens nothing any more. */
export const sendRotateJoinCode = commandAction<{ readonly signOut: boolean }>({
  name: 'sendRotateJoinCode',
  label: () => texts.link_newCode(),
  act: 'rotateJoinCode',
  command: ({ signOut }) => ({ type: 'rotateJoinCode', signOut }),
})

/** Takes somebody out of the workshop, by participant id. Their notes stay. */
export const sendRemovePerson = commandAction<string>({
  name: 'sendRemovePerson',
  label: () => texts.link_removeShort(),
  act: 'removePerson',
  command: (person) => ({ type: 'removePerson', person }),
})

/** Makes somebody a facilitator or a participant. */
export const sendSetRole = commandAction<{
  readonly person: string
  readonly role: 'facilitator' | 'participant'
}>({
  name: 'sendSetRole',
  label: () => texts.role_change(),
  act: 'setRole',
  command: (wanted) => ({ type: 'setRole', ...wanted }),
})

/** Says what newcomers are asked. */
export const sendSetEntry = commandAction<
  | { readonly kind: 'open' | 'approval' }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
>({
  name: 'sendSetEntry',
  label: () => texts.link_entry(),
  act: 'setEntry',
  command: (entry) => ({ type: 'setEntry', entry }),
})

/** Says whether people may come in without a name. */
export const sendSetNameless = commandAction<boolean>({
  name: 'sendSetNameless',
  label: () => texts.nameless_allow(),
  act: 'setNameless',
  command: (nameless) => ({ type: 'setNameless', nameless }),
})

/** Lets in somebody who waits, or turns them away. */
export const sendAnswerRequest = commandAction<{
  readonly request: string
  readonly answer: 'letIn' | 'turnAway'
}>({
  name: 'sendAnswerRequest',
  label: () => texts.link_letIn(),
  act: 'answerRequest',
  command: ({ request, answer }) => ({ type: 'answerRequest', request, answer }),
})
