import { z } from 'zod'
import { limits } from '../protocol/index.ts'
import type { BoardDoc } from './boardDoc.ts'
import type { Change } from './change.ts'
import { newRecord, recordFields, transact } from './itemRecords.ts'
import { type NoteColor, noteColors } from './items/colors.ts'
import { observeRecords, readRecord, readRecords } from './records.ts'

/**
 * Notes grouped under a name. Which notes belong to it is a field of the notes (`cluster`), so that two people who sort
 * at once never lose one. The title is one value: of two who rename at once, the last one counts.
 */
export const clusterSchema = z.object({
  id: z.string().min(1).max(64),
  title: z.string().max(limits.titleCharacters).default(''),
  color: z.enum(noteColors).optional(),
  /** Participant id of who made it, or '' where unknown (imported). */
  author: z.string().max(64).default(''),
  createdAt: z.number().nonnegative().default(0),
})

export type Cluster = z.infer<typeof clusterSchema>

/** Every cluster that passes its check, also those nothing belongs to any more. Never throws. */
export function readClusters(doc: BoardDoc): Cluster[] {
  return readRecords(doc, 'clusters', clusterSchema)
}

/** One cluster, or undefined if it is not there or does not pass its check. */
export function readCluster(doc: BoardDoc, id: string): Cluster | undefined {
  return readRecord(doc, 'clusters', id, clusterSchema)
}

/** Puts a cluster on the board. Nothing belongs to it yet: `setCluster` does that. */
export function addCluster(doc: BoardDoc, { id, ...fields }: Cluster, change: Change): void {
  transact(doc, change, () => doc.getMap('clusters').set(id, newRecord(fields)))
}

/** Gives a cluster another name, cut to its limit; nothing if it is gone. */
export function renameCluster(doc: BoardDoc, id: string, title: string, change: Change): void {
  transact(doc, change, () => {
    if (readCluster(doc, id)?.title !== title)
      recordFields(doc, 'clusters', id)?.set('title', cutTitle(title))
  })
}

/** Gives a cluster a colour of its own; undefined: the one most of its notes have. Nothing if it is gone. */
export function recolorCluster(
  doc: BoardDoc,
  id: string,
  color: NoteColor | undefined,
  change: Change,
): void {
  transact(doc, change, () => {
    if (readCluster(doc, id)?.color === color) return
    const fields = recordFields(doc, 'clusters', id)
    if (color === undefined) fields?.delete('color')
    else fields?.set('color', color)
  })
}

export function deleteClusters(doc: BoardDoc, ids: Iterable<string>, change: Change): void {
  transact(doc, change, () => {
    for (const id of ids) doc.getMap('clusters').delete(id)
  })
}

/**
 * Puts items into a cluster (its id), or takes them out of theirs (undefined). One small write each; ids that are gone are passed
 * over, and so are private ones: a cluster is everybody's.
 */
export function setCluster(
  doc: BoardDoc,
  ids: Iterable<string>,
  cluster: string | undefined,
  change: Change,
): void {
  transact(doc, change, () => {
    for (const id of ids) {
      const fields = recordFields(doc, 'items', id)
      if (fields === undefined || fields.get('cluster') === cluster) continue
      if (cluster === undefined) fields.delete('cluster')
      else fields.set('cluster', cluster)
    }
  })
}

/** Calls `listener` after every transaction that touched clusters, with their ids and the transaction's origin. @returns stops listening */
export function observeClusters(
  doc: BoardDoc,
  listener: (ids: ReadonlySet<string>, origin: unknown) => void,
): () => void {
  return observeRecords(doc, 'clusters', listener)
}

/** A title up to its limit on one line, never ending in half a surrogate pair. */
export function cutTitle(title: string): string {
  const cut = title
    .replace(/[\0\s]+/g, ' ')
    .trim()
    .slice(0, limits.titleCharacters)
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).toWellFormed()
}
