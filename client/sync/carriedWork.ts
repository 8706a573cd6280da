import type { RefusalReason, ReturnedWork } from '#client/view'
import { hasWords, type ItemEdit, type RecordEdit, textOf } from '#shared/board'

/** Own work taken out of a document that could not go on, for the fresh one in its place. Plain values: it is kept on the device, too. */
export interface CarriedWork {
  readonly reason: RefusalReason
  /** The server's own name of the broken rule, where it gave one. */
  readonly rule?: string | undefined
  readonly edits: readonly ItemEdit[]
  /** What was done to clusters and comments. */
  readonly records?: readonly RecordEdit[]
  /** Edits that were offered back before and wait for the person to decide. */
  readonly offered?: readonly ItemEdit[]
  /** What was done to private notes and is not saved: done again by itself. */
  readonly privately?: readonly ItemEdit[]
  /** Refusals in a row, without anything of ours accepted in between. */
  readonly refusals: number
}

/**
 * Whether the edits are done again by themselves: nothing is wrong with them, the document began a new epoch, or there was more
 * than one message may hold.
 */
export function isDoneAgain({ reason }: CarriedWork): boolean {
  return reason === 'epochChanged' || reason === 'tooLarge'
}

/** What is offered back to the person; undefined when there is nothing to say. */
export function returnedOf(carried: CarriedWork, canPutBack = true): ReturnedWork | undefined {
  const { reason, rule, edits } = carried
  if (edits.length === 0) return undefined
  const notes = edits.flatMap(({ before, after }) => {
    if (after === undefined || !hasWords(after)) return []
    const hasNewWords = after.text !== (before ? textOf(before) : '')
    return hasNewWords && after.text.trim() !== '' ? [after] : []
  })
  return { reason, rule, notes, changes: edits.length, canPutBack }
}
