import * as Y from 'yjs'
import { type Result, refuse, succeed } from '#shared/basics'
import { type RefusalReason, type Role, refusalReasons, type SessionState } from '#shared/protocol'
import type { GateLedger } from './gateLedger.ts'
import { type Id, type Range, readShape, type StructShape, type UpdateShape } from './readShape.ts'

/** Why the gate kept an update out. What follows from each is decided in seat.ts. */
export type GateReason = ReadOnlyReason | RefusalReason

/** The update is refused, the connection stays. */
export type ReadOnlyReason =
  | 'viewersRead'
  | 'boardLocked'
  | 'boardPaused'
  | 'facilitatorOnly'
  | 'serverWrites'

/** Who sent an update and what holds for them at this moment. */
export interface GateContext {
  /** The document with everything admitted so far, on disk or on its way there. Not changed here. */
  readonly doc: Y.Doc
  readonly ledger: GateLedger
  /** Names of the root types the document may have. */
  readonly roots: ReadonlySet<string>
  /** It is the sender's private document: everything in it is theirs. */
  readonly isPrivate: boolean
  readonly mostBytes: number
  readonly mostStructs: number
  readonly mayWrite: Result<true, ReadOnlyReason>
  readonly who: { readonly participantId: string; readonly role: Role }
  readonly session: Pick<SessionState, 'othersMayEdit' | 'tools' | 'lines'>
  /** Whether presence knows this client id as somebody else's. */
  isElsewhere(clientId: number): boolean
}

export interface Admitted {
  /** It changes nothing, whoever sends it. */
  readonly isKnown: boolean
  readonly shape: UpdateShape
}

/**
 * Judges what can be judged before anything is changed: size, form, what it holds, whether this person may write
 * now, whose client ids these are and whether it fits what is there (rules G1 to G9). What it does to the board
 * is judged on the copy afterwards (judgeChange). Never throws.
 */
export function admit(update: Uint8Array, context: GateContext): Result<Admitted, GateReason> {
  if (update.length > context.mostBytes) return refuse('tooLarge', 'bytes')
  const shape = readShape(update, context.mostStructs)
  if (!shape.ok) return shape
  const { structs } = shape.value
  if (!structs.every((struct) => isOnRoots(struct, context.roots))) {
    return refuse('forbiddenPart', 'root')
  }
  const epoch = checkEpoch(shape.value, context.ledger)
  if (!epoch.ok) return epoch
  if (isKnown(shape.value, context.doc)) return succeed({ isKnown: true, shape: shape.value })
  if (!context.mayWrite.ok) return context.mayWrite
  const claims = checkClaims(structs, context)
  if (!claims.ok) return claims
  const fit = checkFit(shape.value, context.doc)
  return fit.ok ? succeed({ isKnown: false, shape: shape.value }) : fit
}

/** Client ids whose structs in this update are news to the document. */
export function newClients(structs: readonly StructShape[], doc: Y.Doc): ReadonlySet<number> {
  const fresh = structs.filter((struct) => endOf(struct) > Y.getState(doc.store, struct.client))
  return new Set(fresh.map(({ client }) => client))
}

export function isRefusalReason(reason: GateReason): reason is RefusalReason {
  return Object.hasOwn(refusalReasons, reason)
}

/** All roots are maps, so what hangs on one by name has a key. */
function isOnRoots({ parent, hasKey }: StructShape, roots: ReadonlySet<string>): boolean {
  return typeof parent !== 'string' || (roots.has(parent) && hasKey)
}

function checkEpoch(
  { structs, deletions }: UpdateShape,
  ledger: GateLedger,
): Result<true, 'epochChanged'> {
  const isOld = ({ client }: Id) => ledger.isRetired(client)
  const isStale = ledger.epoch > 0 && (structs.some(isOld) || deletions.some(isOld))
  return isStale ? refuse('epochChanged', String(ledger.epoch)) : succeed(true)
}

function checkClaims(
  structs: readonly StructShape[],
  { doc, ledger, who, isElsewhere }: GateContext,
): Result<true, 'foreignClient' | 'tooManyClients'> {
  const wanted: number[] = []
  for (const client of newClients(structs, doc)) {
    const owner = ledger.ownerOf(client)
    if (owner === who.participantId) continue
    // What has structs and no owner was written by the server.
    const isTaken = owner !== undefined || Y.getState(doc.store, client) > 0
    if (isTaken || isElsewhere(client)) return refuse('foreignClient')
    wanted.push(client)
  }
  const hasRoom = ledger.mayClaim(who.participantId, wanted.length)
  return hasRoom ? succeed(true) : refuse('tooManyClients')
}

function isKnown({ structs, deletions }: UpdateShape, doc: Y.Doc): boolean {
  return (
    structs.every((struct) => endOf(struct) <= Y.getState(doc.store, struct.client)) &&
    deletions.every((range) => isDeletedIn(doc, range))
  )
}

function isDeletedIn(doc: Y.Doc, range: Range): boolean {
  const structs = doc.store.clients.get(range.client)
  if (structs === undefined || endOf(range) > Y.getState(doc.store, range.client)) return false
  for (let at = Y.findIndexSS(structs, range.clock); at < structs.length; at += 1) {
    const struct = structs[at]
    if (struct === undefined || struct.id.clock >= endOf(range)) return true
    if (!struct.deleted) return false
  }
  return true
}

/** Everything it builds on is there: clocks without gaps, references and deletions below known clocks. */
function checkFit({ structs, deletions }: UpdateShape, doc: Y.Doc): Result<true, 'missingParts'> {
  const clocks = new Map<number, number>()
  const clockOf = (client: number) => clocks.get(client) ?? Y.getState(doc.store, client)
  for (const struct of structs) {
    if (struct.clock > clockOf(struct.client)) return refuse('missingParts', 'clock')
    clocks.set(struct.client, Math.max(clockOf(struct.client), endOf(struct)))
  }
  const isThere = (id: Id | string | undefined) =>
    typeof id !== 'object' || id.clock < clockOf(id.client)
  const hasAll = structs.every(
    ({ origin, rightOrigin, parent }) => isThere(origin) && isThere(rightOrigin) && isThere(parent),
  )
  if (!hasAll) return refuse('missingParts', 'reference')
  const canDelete = deletions.every((range) => endOf(range) <= clockOf(range.client))
  return canDelete ? succeed(true) : refuse('missingParts', 'deletion')
}

function endOf({ clock, length }: Id & { readonly length: number }): number {
  return clock + length
}
