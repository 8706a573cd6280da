import { z } from 'zod'
import { limits } from '../protocol/index.ts'
import type { BoardDoc } from './boardDoc.ts'
import type { Change } from './change.ts'
import { newRecord, recordFields, transact } from './itemRecords.ts'
import { observeRecords, readRecord, readRecords } from './records.ts'

/**
 * What somebody said about an item. All comments of an item, in the order of their making, are its thread. One that is resolved
 * is done with; a new one opens the thread again. The words are one value: nobody but their author changes them.
 */
export const commentSchema = z.object({
  id: z.string().min(1).max(64),
  /** Id of the item it is about. It may be gone: then nobody sees the comment until the item is back. */
  item: z.string().min(1).max(64),
  text: z.string().max(limits.commentCharacters),
  /** Participant id of who wrote it, or '' where unknown (imported). */
  author: z.string().max(64).default(''),
  createdAt: z.number().nonnegative().default(0),
  /** When its words were last changed; absent: never. */
  editedAt: z.number().nonnegative().optional(),
  resolved: z.boolean().optional(),
})

export type Comment = z.infer<typeof commentSchema>

/** Every comment that passes its check, in no particular order. Never throws. */
export function readComments(doc: BoardDoc): Comment[] {
  return readRecords(doc, 'comments', commentSchema)
}

/** One comment, or undefined if it is not there or does not pass its check. */
export function readComment(doc: BoardDoc, id: string): Comment | undefined {
  return readRecord(doc, 'comments', id, commentSchema)
}

export function addComment(doc: BoardDoc, { id, text, ...fields }: Comment, change: Change): void {
  const record = newRecord({ ...fields, text: cutComment(text) })
  transact(doc, change, () => doc.getMap('comments').set(id, record))
}

/** Other words for a comment; nothing if it is gone. */
export function editComment(
  doc: BoardDoc,
  id: string,
  { text, editedAt }: { readonly text: string; readonly editedAt: number },
  change: Change,
): void {
  transact(doc, change, () => {
    const fields = recordFields(doc, 'comments', id)
    fields?.set('text', cutComment(text))
    fields?.set('editedAt', editedAt)
  })
}

/** Marks comments as done with, or open again; those that are so already are not written. */
export function resolveComments(
  doc: BoardDoc,
  ids: Iterable<string>,
  isResolved: boolean,
  change: Change,
): void {
  transact(doc, change, () => {
    for (const id of ids) {
      const fields = recordFields(doc, 'comments', id)
      if (fields === undefined || (fields.get('resolved') === true) === isResolved) continue
      if (isResolved) fields.set('resolved', true)
      else fields.delete('resolved')
    }
  })
}

export function deleteComments(doc: BoardDoc, ids: Iterable<string>, change: Change): void {
  transact(doc, change, () => {
    for (const id of ids) doc.getMap('comments').delete(id)
  })
}

/** Calls `listener` after every transaction that touched comments, with their ids and the transaction's origin. @returns stops listening */
export function observeComments(
  doc: BoardDoc,
  listener: (ids: ReadonlySet<string>, origin: unknown) => void,
): () => void {
  return observeRecords(doc, 'comments', listener)
}

/** The comments of each item (by item id), oldest first; of two made in the same moment the lower id first, the same everywhere. */
export function threadsOf(comments: Iterable<Comment>): Map<string, Comment[]> {
  const threads = new Map<string, Comment[]>()
  for (const comment of comments) {
    const thread = threads.get(comment.item)
    if (thread) thread.push(comment)
    else threads.set(comment.item, [comment])
  }
  const order = (a: Comment, b: Comment) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
  for (const thread of threads.values()) thread.sort(order)
  return threads
}

/** Words up to the limit of a comment, never ending in half a surrogate pair. */
export function cutComment(text: string): string {
  const cut = text.slice(0, limits.commentCharacters)
  const whole = /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
  return whole.toWellFormed().replaceAll('\0', '\uFFFD')
}
