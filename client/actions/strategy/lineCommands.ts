import { texts } from '#client/texts'
import type { SignAnswer } from '#shared/protocol'
import { commandAction } from '../commandAction.ts'

interface Decision {
  readonly line: string
  readonly reason?: string | undefined
}

/** Freezes the wording of a line (its id), so that it can be tested. */
export const sendProposeLine = commandAction<string>({
  name: 'sendProposeLine',
  label: () => texts.strategy_propose(),
  act: 'proposeLine',
  command: (line) => ({ type: 'proposeLine', line }),
})

/** Makes a line (its id) a draft again. */
export const sendReopenLine = commandAction<string>({
  name: 'sendReopenLine',
  label: () => texts.strategy_reopen(),
  act: 'reopenLine',
  command: (line) => ({ type: 'reopenLine', line }),
})

/** `reason`: why, where somebody blocked it. */
export const sendAgreeLine = commandAction<Decision>({
  name: 'sendAgreeLine',
  label: () => texts.strategy_agree(),
  act: 'agreeLine',
  command: ({ line, reason }) => ({ type: 'agreeLine', line, ...because(reason) }),
})

export const sendParkLine = commandAction<Decision>({
  name: 'sendParkLine',
  label: () => texts.strategy_park(),
  act: 'parkLine',
  command: ({ line, reason }) => ({ type: 'parkLine', line, ...because(reason) }),
})

interface FlagAbout {
  /** Absent: about the strategy as a whole. */
  readonly line?: string | undefined
  readonly flag: string
}

/** Says why a flag of the strategy test does not count. */
export const sendOverruleFlag = commandAction<FlagAbout & { readonly reason: string }>({
  name: 'sendOverruleFlag',
  label: () => texts.strategy_overrule(),
  act: 'overruleFlag',
  command: ({ line, flag, reason }) => ({
    type: 'overruleFlag',
    flag,
    reason,
    ...(line === undefined ? {} : { line }),
  }),
})

/** Lets an overruled flag count again. */
export const sendRaiseFlag = commandAction<FlagAbout>({
  name: 'sendRaiseFlag',
  label: () => texts.strategy_raiseFlag(),
  act: 'raiseFlag',
  command: ({ line, flag }) => ({
    type: 'raiseFlag',
    flag,
    ...(line === undefined ? {} : { line }),
  }),
})

/** Puts the strategy as it stands up to be signed; the argument is the id of the version. */
export const sendFreezeStrategy = commandAction<string>({
  name: 'sendFreezeStrategy',
  label: () => texts.signoff_putUp(),
  act: 'freezeStrategy',
  command: (id) => ({ type: 'freezeStrategy', id }),
})

export const sendSignStrategy = commandAction<{
  readonly strategy: string
  readonly answer: SignAnswer
  readonly reason?: string | undefined
}>({
  name: 'sendSignStrategy',
  label: () => texts.signoff_sign(),
  act: 'signStrategy',
  command: ({ strategy, answer, reason }) => ({
    type: 'signStrategy',
    strategy,
    answer,
    ...because(reason),
  }),
})

function because(reason: string | undefined) {
  return reason === undefined || reason.trim() === '' ? {} : { reason: reason.trim() }
}
