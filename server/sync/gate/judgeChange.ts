import * as Y from 'yjs'
import type { DeletedItem } from '#server/store'
import { mayEditWords } from '#shared/access'
import { type Result, refuse, succeed } from '#shared/basics'
import { findFault, unknownFields } from '#shared/board'
import type { RefusalReason } from '#shared/protocol'
import type { GateContext } from './admit.ts'
import { findTouches, type Touch, valueBefore } from './touches.ts'

export interface Judged {
  readonly deletedItems: readonly DeletedItem[]
  /** How many records each root has more than before. */
  readonly growth: ReadonlyMap<string, number>
}

/** What of an item nobody can change once it is there. */
const fixedFields = ['author', 'createdAt', 'kind'] as const

type Judge = Pick<GateContext, 'who' | 'session' | 'ledger'>

/**
 * Judges what a transaction made of the board: every touched record passes the schema, authors are who they
 * say, others' words were changed only with permission (rules G10 to G15). Call it in `afterTransaction`.
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

/** Whose the items were that a transaction deleted. */
export function findDeletedItems(
  touches: readonly Touch[],
  transaction: Y.Transaction,
): DeletedItem[] {
  return touches
    .filter((touch) => touch.root === 'items' && wasThere(touch) && touch.after === undefined)
    .map((touch) => describe(touch, transaction))
}

function judgeTouch(
  touch: Touch,
  transaction: Y.Transaction,
  judge: Judge,
): Result<true, RefusalReason> {
  const { root, id, before, after } = touch
  const rights = root === 'items' ? judgeRights(touch, transaction, judge) : succeed<true>(true)
  if (!rights.ok || after === undefined) return rights
  const imported =
    before === undefined
      ? (judge.ledger.findDeleted(id)?.extraFields ?? [])
      : extrasBefore(root, before, transaction)
  const tolerated = imported.filter((field) => !touch.fields.has(field))
  const fault = findFault(root, id, after, new Set(tolerated))
  return fault === undefined ? succeed(true) : refuse('badRecord', `${root}.${fault}`)
}

function judgeRights(
  touch: Touch,
  transaction: Y.Transaction,
  { who, session, ledger }: Judge,
): Result<true, 'forgedAuthor' | 'othersWords'> {
  const { id, fields, before, after, isReplaced } = touch
  const origin = before === undefined ? ledger.findDeleted(id) : describe(touch, transaction)
  if (origin === undefined) return judgeNew(after, who.participantId)
  const changesWords =
    isReplaced || before === undefined || after === undefined || fields.has('text')
  if (changesWords) {
    const allowed = mayEditWords(who, origin.author, session)
    if (!allowed.ok) return allowed
  }
  return after === undefined ? succeed(true) : judgeOrigin(after, origin, touch, transaction)
}

function judgeNew(after: unknown, participantId: string): Result<true, 'forgedAuthor'> {
  const isOwn = !(after instanceof Y.Map) || after.get('author') === participantId
  return isOwn ? succeed(true) : refuse('forgedAuthor', 'author')
}

/** An item that was there before, or is back, still has the author and the time it had. */
function judgeOrigin(
  after: unknown,
  origin: DeletedItem,
  { before }: Touch,
  transaction: Y.Transaction,
): Result<true, 'forgedAuthor'> {
  if (!(after instanceof Y.Map)) return succeed(true)
  const changed = fixedFields.find((field) => {
    const now = after.get(field)
    if (before !== undefined) return now !== valueBefore(before, field, transaction)
    return field !== 'kind' && now !== origin[field]
  })
  return changed === undefined ? succeed(true) : refuse('forgedAuthor', changed)
}

function wasThere({ before, isReplaced }: Touch): boolean {
  return before !== undefined || isReplaced
}

function describe({ id, before }: Touch, transaction: Y.Transaction): DeletedItem {
  const fieldBefore = (field: string) =>
    before === undefined ? undefined : valueBefore(before, field, transaction)
  const author = fieldBefore('author')
  const createdAt = fieldBefore('createdAt')
  return {
    id,
    author: typeof author === 'string' ? author : '',
    createdAt: typeof createdAt === 'number' ? createdAt : 0,
    extraFields: before === undefined ? [] : extrasBefore('items', before, transaction),
  }
}

/** Fields an import brought that no live client may write; they stay as they are. */
function extrasBefore(root: string, before: Y.Map<unknown>, transaction: Y.Transaction): string[] {
  const keys = [...before._map.keys()].filter(
    (key) => valueBefore(before, key, transaction) !== undefined,
  )
  return root === 'items' ? unknownFields(valueBefore(before, 'kind', transaction), keys) : keys
}
