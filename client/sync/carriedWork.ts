import type { RefusalReason, ReturnedWords, ReturnedWork } from '#client/view'
import { hasWords, type ItemEdit, type RecordEdit, textOf } from '#shared/board'

/** Own work taken out of a document that could not go on, for the fresh one in its place. Plain values: it is kept on the device, too. */
export interface CarriedWork {
  readonly reason: RefusalReason
  /** The server's own name of the broken rule, where it gave one. */
  readonly rule?: string | undefined
  readonly edits: readonly ItemEdit[]
  /** What was done to clusters, comments and lines. */
  readonly records?: readonly RecordEdit[]
  /** Edits that were offered back before and wait for the person to decide. */
  readonly offered?: readonly ItemEdit[]
  readonly offeredRecords?: readonly RecordEdit[]
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

/** Edits that are offered back. */
export type OfferedWork = Pick<CarriedWork, 'edits'> & {
  readonly records: readonly RecordEdit[]
}

/** What is offered back to the person; undefined when there is nothing to say. */
export function returnedOf(
  { reason, rule }: Pick<CarriedWork, 'reason' | 'rule'>,
  { edits, records }: OfferedWork,
  canPutBack = true,
): ReturnedWork | undefined {
  const changes = edits.length + records.length
  if (changes === 0) return undefined
  const notes = edits.flatMap(({ before, after }) => {
    if (after === undefined || !hasWords(after)) return []
    return isNew(after.text, before ? textOf(before) : '') ? [after] : []
  })
  return { reason, rule, notes, words: records.flatMap(wordsOf), changes, canPutBack }
}

function wordsOf({ root, id, before, after }: RecordEdit): ReturnedWords[] {
  if (after === undefined) return []
  if (root === 'clusters')
    return isNew(after.title, before?.title) ? [{ root, id, text: after.title }] : []
  if (!isNew(after.text, before?.text)) return []
  return [{ root, id, text: after.text, ...('item' in after ? { item: after.item } : {}) }]
}

function isNew(words: string, before = ''): boolean {
  return words !== before && words.trim() !== ''
}
