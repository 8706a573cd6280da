import type { BoardDoc } from './boardDoc.ts'
import type { Change } from './change.ts'
import {
  addCluster,
  type Cluster,
  deleteClusters,
  readCluster,
  recolorCluster,
  renameCluster,
} from './clusters.ts'
import {
  addComment,
  type Comment,
  deleteComments,
  editComment,
  readComment,
  resolveComments,
} from './comments.ts'
import { applyToLine } from './lineEdit.ts'
import type { Line } from './lines/index.ts'

interface Edit<Root extends string, Stored> {
  readonly root: Root
  readonly id: string
  /** What it was before (undefined: not there) and what it is after (undefined: deleted). */
  readonly before: Stored | undefined
  readonly after: Stored | undefined
}

/** What one person did to one cluster, comment or line of the strategy. */
export type RecordEdit =
  | Edit<'clusters', Cluster>
  | Edit<'comments', Comment>
  | Edit<'strategy', Line>

/**
 * Does edits of clusters, comments and lines again that were made on another copy of the board. Only what the person changed is written;
 * what others took away meanwhile stays away. Doing an edit a second time changes nothing.
 * @param author who does them: what others made may be edited, but not made
 */
export function applyRecordEdits(
  doc: BoardDoc,
  edits: readonly RecordEdit[],
  change: Change,
  author: string,
): void {
  doc.transact((transaction) => {
    transaction.meta.set('label', change.label)
    for (const edit of edits) {
      if (edit.root === 'clusters') applyToCluster(doc, edit, change, author)
      else if (edit.root === 'comments') applyToComment(doc, edit, change, author)
      else applyToLine(doc, edit, change, author)
    }
  }, change.origin)
}

function applyToCluster(
  doc: BoardDoc,
  { id, before, after }: Edit<'clusters', Cluster>,
  change: Change,
  author: string,
): void {
  if (after === undefined) {
    deleteClusters(doc, [id], change)
    return
  }
  if (readCluster(doc, id) === undefined) {
    if (before === undefined && after.author === author) addCluster(doc, after, change)
    return
  }
  if (before?.title !== after.title) renameCluster(doc, id, after.title, change)
  if (before?.color !== after.color) recolorCluster(doc, id, after.color, change)
}

function applyToComment(
  doc: BoardDoc,
  { id, before, after }: Edit<'comments', Comment>,
  change: Change,
  author: string,
): void {
  if (after === undefined) {
    deleteComments(doc, [id], change)
    return
  }
  const now = readComment(doc, id)
  if (now === undefined) {
    if (before === undefined && after.author === author) addComment(doc, after, change)
    return
  }
  const { text, editedAt = after.createdAt } = after
  const hasOtherWords = (before ?? now).text !== text && now.text !== text
  if (hasOtherWords) editComment(doc, id, { text, editedAt }, change)
  if ((before ?? now).resolved !== after.resolved)
    resolveComments(doc, [id], after.resolved === true, change)
}
