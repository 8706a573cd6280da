import * as Y from 'yjs'
import type { z } from 'zod'

/** Every record of a root that passes its check. */
export function readRecords<T>(doc: Y.Doc, root: string, schema: z.ZodType<T>): T[] {
  return [...doc.getMap(root).keys()].flatMap((id) => readRecord(doc, root, id, schema) ?? [])
}

/** One record as a plain value, or undefined if it is not there or does not pass its check. */
export function readRecord<T>(
  doc: Y.Doc,
  root: string,
  id: string,
  schema: z.ZodType<T>,
): T | undefined {
  const fields = doc.getMap(root).get(id)
  if (!(fields instanceof Y.Map)) return undefined
  const parsed = schema.safeParse({ ...fields.toJSON(), id })
  return parsed.success ? parsed.data : undefined
}

/** Told which records a transaction touched, its origin, whether it was made here, and the label of the change. */
export type HearRecords = (
  ids: ReadonlySet<string>,
  origin: unknown,
  about: { readonly isLocal: boolean; readonly label: unknown },
) => void

/**
 * Calls `listener` after every transaction that touched records of a root, with the ids that were added, changed or
 * deleted and the transaction's origin.
 * @returns stops listening
 */
export function observeRecords(doc: Y.Doc, root: string, listener: HearRecords): () => void {
  const records = doc.getMap(root)
  const report = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    const ids = new Set<string>()
    for (const event of events) {
      const id = event.path[0]
      if (typeof id === 'string') ids.add(id)
      else for (const key of event.changes.keys.keys()) ids.add(key)
    }
    const { origin, local: isLocal, meta } = transaction
    listener(ids, origin, { isLocal, label: meta.get('label') })
  }
  records.observeDeep(report as Parameters<typeof records.observeDeep>[0])
  return () => records.unobserveDeep(report as Parameters<typeof records.unobserveDeep>[0])
}
