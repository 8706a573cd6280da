import * as Y from 'yjs'
import { type Result, refuse, succeed } from '#shared/basics'

/** Why the gate kept an update out. What follows from each is decided in room.ts. */
export type GateReason =
  | ReadOnlyReason
  /** More bytes than allowed. */
  | 'tooLarge'
  /** Not a V1 update. */
  | 'malformed'
  /** Builds on something the server has not; a complete sync would be admitted. */
  | 'missingParts'
  /** Holds something no client of ours makes. */
  | 'forbiddenPart'

export type ReadOnlyReason = 'viewersRead' | 'boardLocked' | 'facilitatorOnly' | 'serverWrites'

export interface GateContext {
  /** The document with everything admitted so far, on disk or on its way there. Not changed here. */
  readonly doc: Y.Doc
  /** Names of the root types the document may have. */
  readonly roots: ReadonlySet<string>
  readonly mostBytes: number
  readonly mayWrite: Result<true, ReadOnlyReason>
}

/** Far above what a person makes, far below what makes Yjs ignore or allocate without end (trust.md). */
const mostLength = 100_000
const mostClock = 2 ** 31

type Decoded = ReturnType<typeof Y.decodeUpdate>

/**
 * Judges one update, whole or not at all: size, form, what it holds, whether this person may write now and
 * whether it fits what is there. This is the place of the full gate (claimed client ids, item schemas,
 * quotas, ownership); its rules go between `checkContent` and `checkFit`.
 * @returns `known` when it changes nothing, whoever sends it; `new` when it may be rehearsed and kept. Never throws.
 */
export function admit(
  update: Uint8Array,
  context: GateContext,
): Result<'new' | 'known', GateReason> {
  if (update.length > context.mostBytes) return refuse('tooLarge')
  const decoded = decode(update)
  if (decoded === undefined) return refuse('malformed')
  const content = checkContent(decoded, context.roots)
  if (!content.ok) return content
  if (isKnown(decoded, context.doc)) return succeed('known')
  if (!context.mayWrite.ok) return context.mayWrite
  return checkFit(decoded, context.doc)
}

function decode(update: Uint8Array): Decoded | undefined {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return undefined
  }
}

function checkContent(
  { structs }: Decoded,
  roots: ReadonlySet<string>,
): Result<'new', 'forbiddenPart'> {
  for (const struct of structs) {
    if (struct instanceof Y.Skip) return refuse('forbiddenPart', 'skip')
    if (struct.length > mostLength || struct.length < 1) return refuse('forbiddenPart', 'length')
    if (endOf(struct) >= mostClock) return refuse('forbiddenPart', 'clock')
    if (struct instanceof Y.Item && !isOnRoots(struct, roots)) {
      return refuse('forbiddenPart', 'root')
    }
  }
  return succeed('new')
}

/** Before it is integrated, an item of a root type carries the root's name as its parent. All roots are maps. */
function isOnRoots(item: Y.Item, roots: ReadonlySet<string>): boolean {
  const parent: unknown = item.parent
  return typeof parent !== 'string' || (roots.has(parent) && item.parentSub !== null)
}

function isKnown({ structs, ds }: Decoded, doc: Y.Doc): boolean {
  return (
    structs.every((struct) => endOf(struct) <= Y.getState(doc.store, struct.id.client)) &&
    everyRange(ds, (client, from, to) => isDeletedIn(doc, client, from, to))
  )
}

function isDeletedIn(doc: Y.Doc, client: number, from: number, to: number): boolean {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || to > Y.getState(doc.store, client)) return false
  if (from >= to) return true
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= to) return true
    if (!struct.deleted) return false
  }
  return true
}

/** Everything it builds on is there: clocks without gaps, references and deletions below known clocks. */
function checkFit({ structs, ds }: Decoded, doc: Y.Doc): Result<'new', 'missingParts'> {
  const clocks = new Map<number, number>()
  const clockOf = (client: number) => clocks.get(client) ?? Y.getState(doc.store, client)
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (clock > clockOf(client)) return refuse('missingParts', 'clock')
    clocks.set(client, Math.max(clockOf(client), endOf(struct)))
  }
  const isThere = (id: Y.ID | null) => id === null || id.clock < clockOf(id.client)
  const hasAll = structs.every((struct) => referencesOf(struct).every(isThere))
  if (!hasAll) return refuse('missingParts', 'reference')
  if (!everyRange(ds, (client, _from, to) => to <= clockOf(client))) {
    return refuse('missingParts', 'deletion')
  }
  return succeed('new')
}

function referencesOf(struct: Decoded['structs'][number]): (Y.ID | null)[] {
  if (!(struct instanceof Y.Item)) return []
  const parent: unknown = struct.parent
  return [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null]
}

function everyRange(
  ds: Decoded['ds'],
  holds: (client: number, from: number, to: number) => boolean,
): boolean {
  for (const [client, ranges] of ds.clients) {
    if (!ranges.every(({ clock, len }) => holds(client, clock, clock + len))) return false
  }
  return true
}

function endOf(struct: Decoded['structs'][number]): number {
  return struct.id.clock + struct.length
}
