import { type CloseCode, closeCodes } from './closeCodes.ts'

/**
 * Why the gate refused an update, and the code its connection is closed with. The close reason is
 * `reason` or `reason:detail`; the detail is for a log or a developer, never for a person.
 */
export const refusalReasons = {
  /** Not a V1 update. */
  malformed: closeCodes.malformed,
  /** More bytes or structs than allowed. */
  tooLarge: closeCodes.tooLarge,
  /** Five updates in a row built on something the server has not. */
  missingParts: closeCodes.refusedUpdate,
  /** Something no client of ours makes: a Skip, an endless length, an unknown root, binary, embeds, formats. */
  forbiddenPart: closeCodes.refusedUpdate,
  /** A client id that belongs to somebody else. */
  foreignClient: closeCodes.refusedUpdate,
  /** More client ids than one person needs. */
  tooManyClients: closeCodes.refusedUpdate,
  /** A record of the board did not pass its schema afterwards; the detail names root and field. */
  badRecord: closeCodes.refusedUpdate,
  /** An author who is not the sender, or a changed author, kind or time of making. */
  forgedAuthor: closeCodes.refusedUpdate,
  /** Changed or deleted words of somebody else without permission (shared/access mayEditWords). */
  othersWords: closeCodes.refusedUpdate,
  /** Something of a kind that participants may not add now (shared/access mayAdd). */
  toolNotAllowed: closeCodes.refusedUpdate,
  /** Words or fields of a line of the strategy that is proposed, or a line gone that was decided on (shared/access mayWriteLine). */
  frozenLine: closeCodes.refusedUpdate,
  /** The board has no room for it: items, records or bytes. */
  boardFull: closeCodes.refusedUpdate,
  /** The copy is of an earlier epoch; the detail is the current one. Drop it and load afresh. */
  epochChanged: closeCodes.epochChanged,
} as const satisfies Record<string, CloseCode>

export type RefusalReason = keyof typeof refusalReasons

/** Reads the reason of a close event. @returns undefined when it is none of ours */
export function readRefusal(
  closeReason: string,
): { readonly reason: RefusalReason; readonly detail: string | undefined } | undefined {
  const [reason = '', detail] = closeReason.split(/:(.*)/s, 2)
  if (!Object.hasOwn(refusalReasons, reason)) return undefined
  return { reason: reason as RefusalReason, detail }
}
