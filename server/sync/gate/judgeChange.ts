import * as Y from 'yjs'
import type { DeletedItem } from '#server/store'
import { mayAdd, mayChangeComment, mayEditWords, mayWriteLine } from '#shared/access'
import { type Result, refuse, succeed } from '#shared/basics'
import {
  deletedKey,
  findFault,
  isAgreedField,
  isLineKind,
  mayBecome,
  unknownFields,
} from '#shared/board'
import type { RefusalReason } from '#shared/protocol'
import type { GateContext } from './admit.ts'
import { judgeReactions, reactionsBefore } from './judgeReactions.ts'
import { findTouches, type Touch, valueBefore } from './touches.ts'

export interface Judged {
  readonly deletedItems: readonly DeletedItem[]
  /** How many records each root has more than before. */
  readonly growth: ReadonlyMap<string, number>
}

/** What of a record nobody can change once it is there. */
const fixedFields = {
  items: ['author', 'createdAt', 'kind'],
  clusters: ['author', 'createdAt'],
  comments: ['author', 'createdAt', 'item'],
  strategy: ['author', 'createdAt', 'kind'],
} as const
/** Of these, what is kept of a deleted record. */
const keptFields = ['author', 'createdAt'] as const

type Judge = Pick<GateContext, 'who' | 'session' | 'ledger' | 'isPrivate'>

/**
 * Judges what a transaction made of the board: every touched record passes the schema, authors are who they
 * say, others' words were changed only with permission (rules G10 to G17). Call it in `afterTransaction`.
 */
export function judgeChange(
  transaction: Y.Transaction,
  judge: Judge,
): Result<Judged, RefusalReason> {
  const touches = findTouches(transaction)
  if (touches === undefined) return refuse('forbiddenPart', 'place')
  const growth = new Map<string, number>()
  for (const touch of touches) {
    const verdict = judgeTouch(touch, transaction, judge)
    if (!verdict.ok) return verdict
    const more = Number(touch.after !== undefined) - Number(wasThere(touch))
    growth.set(touch.root, (growth.get(touch.root) ?? 0) + more)
  }
  return succeed({ deletedItems: findDeletedItems(touches, transaction), growth })
}

/** Whose the items, clusters and comments were that a transaction deleted. */
export function findDeletedItems(
  touches: readonly Touch[],
  transaction: Y.Transaction,
): DeletedItem[] {
  return touches
    .filter((touch) => isOwned(touch.root) && wasThere(touch) && touch.after === undefined)
    .map((touch) => describe(touch, transaction))
}

function judgeTouch(
  touch: Touch,
  transaction: Y.Transaction,
  judge: Judge,
): Result<true, RefusalReason> {
  const { root, id, before, after } = touch
  const rights = judge.isPrivate
    ? judgePrivate(after, judge.who.participantId)
    : isOwned(root)
      ? judgeRights(touch, transaction, judge)
      : succeed<true>(true)
  if (!rights.ok || after === undefined) return rights
  const imported =
    before === undefined
      ? (judge.ledger.findDeleted(deletedKey(root, id))?.extraFields ?? [])
      : extrasBefore(root, before, transaction)
  const tolerated = imported.filter((field) => !touch.fields.has(field))
  const fault = findFault(root, id, after, new Set(tolerated))
  return fault === undefined ? succeed(true) : refuse('badRecord', `${root}.${fault}`)
}

/** Without an author it will be revealed without one; it may not claim to be somebody else's. */
function judgePrivate(after: unknown, participantId: string): Result<true, 'forgedAuthor'> {
  if (!(after instanceof Y.Map) || after.get('author') === '') return succeed(true)
  return judgeNew(after, participantId)
}

/** Records that somebody wrote. */
function isOwned(root: string): root is keyof typeof fixedFields {
  return Object.hasOwn(fixedFields, root)
}

function judgeRights(
  touch: Touch,
  transaction: Y.Transaction,
  judge: Judge,
): Result<true, 'forgedAuthor' | 'othersWords' | 'toolNotAllowed' | 'frozenLine'> {
  const { root, id, before, after } = touch
  const { participantId } = judge.who
  const isThere = before !== undefined
  const origin = isThere
    ? describe(touch, transaction)
    : judge.ledger.findDeleted(deletedKey(root, id))
  const reactions = judgeReactions(touch, participantId, transaction, origin?.reactions)
  if (!reactions.ok) return reactions
  const tool = judgeTool(touch, origin !== undefined, judge)
  if (!tool.ok) return tool
  const line = judgeLine(touch, judge.session)
  if (!line.ok) return line
  const room = judgeOnSite(touch, origin, judge.who, transaction)
  if (!room.ok) return room
  if (origin === undefined) return judgeNew(after, participantId)
  const allowed = judgeWords(touch, origin.author, judge)
  if (!allowed.ok) return allowed
  return after === undefined ? succeed(true) : judgeOrigin(after, origin, touch, transaction)
}

/** What is new on the board, or became another kind, is of a kind that is allowed now (G18). What was deleted may come back. */
function judgeTool(
  { root, after, fields }: Touch,
  hasOrigin: boolean,
  { who, session }: Judge,
): Result<true, 'toolNotAllowed'> {
  if (session.tools === undefined || !(after instanceof Y.Map)) return succeed(true)
  if (root === 'clusters' && !hasOrigin) return mayAdd(who.role, 'cluster', session)
  if (root !== 'items' || (hasOrigin && !fields.has('kind'))) return succeed(true)
  return mayAdd(who.role, String(after.get('kind')), session)
}

/** A proposed line keeps its wording, and what was decided on stays (G26). */
function judgeLine(
  { root, id, before, after, fields, isReplaced }: Touch,
  session: Judge['session'],
): Result<true, 'frozenLine'> {
  if (root !== 'strategy' || before === undefined) return succeed(true)
  if (after === undefined) return mayWriteLine(id, 'delete', session)
  const kind = before.get('kind')
  const isRewritten =
    isReplaced || (isLineKind(kind) && [...fields].some((field) => isAgreedField(kind, field)))
  return isRewritten ? mayWriteLine(id, 'write', session) : succeed(true)
}

/** Only facilitators write for people on site (G19); others' items come back as they were. */
function judgeOnSite(
  { root, before, after, fields }: Touch,
  origin: { readonly author: string } | undefined,
  who: Judge['who'],
  transaction: Y.Transaction,
): Result<true, 'forgedAuthor'> {
  if (root !== 'items' || who.role === 'facilitator' || !(after instanceof Y.Map))
    return succeed(true)
  const isBack = before === undefined && origin !== undefined && origin.author !== who.participantId
  if (isBack || (before !== undefined && !fields.has('onSite'))) return succeed(true)
  const was = before === undefined ? undefined : valueBefore(before, 'onSite', transaction)
  return after.get('onSite') === was ? succeed(true) : refuse('forgedAuthor', 'onSite')
}

/** What a picture shows and what is said of it are what words are to a note. */
const wordFields = ['text', 'editedAt', 'kind', 'asset', 'alt']

/** May this person do that to words of `author`? Clusters and lines are everybody's. */
function judgeWords(
  { root, before, after, fields, isReplaced }: Touch,
  author: string,
  { who, session }: Judge,
): Result<true, 'othersWords'> {
  const isGoneOrBack = before === undefined || after === undefined
  const isRewritten = isReplaced || wordFields.some((field) => fields.has(field))
  if (root === 'items' && (isGoneOrBack || isRewritten)) return mayEditWords(who, author, session)
  if (root !== 'comments') return succeed(true)
  if (isGoneOrBack) return mayChangeComment(who, author, 'delete')
  return isRewritten ? mayChangeComment(who, author, 'edit') : succeed(true)
}

function judgeNew(after: unknown, participantId: string): Result<true, 'forgedAuthor'> {
  const isOwn = !(after instanceof Y.Map) || after.get('author') === participantId
  return isOwn ? succeed(true) : refuse('forgedAuthor', 'author')
}

/** A record that was there before, or is back, still has the author and the time it had. */
function judgeOrigin(
  after: unknown,
  origin: DeletedItem,
  { root, before }: Touch,
  transaction: Y.Transaction,
): Result<true, 'forgedAuthor'> {
  if (!(after instanceof Y.Map) || !isOwned(root)) return succeed(true)
  const changed =
    before === undefined
      ? keptFields.find((field) => after.get(field) !== origin[field])
      : fixedFields[root].find((field) => {
          const [was, is] = [valueBefore(before, field, transaction), after.get(field)]
          return was !== is && !(field === 'kind' && mayBecome(was, is))
        })
  return changed === undefined ? succeed(true) : refuse('forgedAuthor', changed)
}

function wasThere({ before, isReplaced }: Touch): boolean {
  return before !== undefined || isReplaced
}

function describe({ root, id, before }: Touch, transaction: Y.Transaction): DeletedItem {
  const fieldBefore = (field: string) =>
    before === undefined ? undefined : valueBefore(before, field, transaction)
  const author = fieldBefore('author')
  const createdAt = fieldBefore('createdAt')
  const reactions = reactionsBefore(before, transaction)
  return {
    id: deletedKey(root, id),
    author: typeof author === 'string' ? author : '',
    createdAt: typeof createdAt === 'number' ? createdAt : 0,
    extraFields: before === undefined ? [] : extrasBefore(root, before, transaction),
    ...(reactions.length === 0 ? {} : { reactions }),
  }
}

/** Fields an import brought that no live client may write; they stay as they are. */
function extrasBefore(root: string, before: Y.Map<unknown>, transaction: Y.Transaction): string[] {
  const keys = [...before._map.keys()].filter(
    (key) => valueBefore(before, key, transaction) !== undefined,
  )
  return unknownFields(root, valueBefore(before, 'kind', transaction), keys)
}
