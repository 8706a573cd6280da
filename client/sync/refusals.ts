import type { RefusalReason } from '#client/view'
import { closeCodes } from '#shared/protocol'

const reasons: Readonly<Record<number, RefusalReason>> = {
  [closeCodes.malformed]: 'malformed',
  [closeCodes.notSignedIn]: 'notSignedIn',
  [closeCodes.forbidden]: 'forbidden',
  [closeCodes.epochChanged]: 'epochChanged',
  [closeCodes.tooLarge]: 'tooLarge',
  [closeCodes.refusedUpdate]: 'refusedUpdate',
  [closeCodes.clientTooOld]: 'clientTooOld',
  [closeCodes.tooFast]: 'tooFast',
}

/** Why the server closed the connection for a reason of ours; undefined for a mere cut (network, restart, 1013 too slow). */
export function refusalOf(closeCode: number): RefusalReason | undefined {
  return reasons[closeCode]
}

/** Whether trying again cannot help. Too fast is the one refusal that waiting cures. */
export function isFinal(closeCode: number): boolean {
  const reason = refusalOf(closeCode)
  return reason !== undefined && reason !== 'tooFast'
}

/** Whether the refusal is about what was sent, so that sending it again cannot help and a fresh document can. */
export function isAboutContent(reason: RefusalReason): boolean {
  return reason === 'malformed' || reason === 'tooLarge' || reason === 'refusedUpdate'
}
