import type * as Y from 'yjs'
import type { DeletedItem, UpdateFacts } from '#server/store'
import { type Result, refuse, succeed } from '#shared/basics'
import { boardRoots } from '#shared/board'
import { limits, type RefusalReason } from '#shared/protocol'
import { admit, type GateContext, type GateReason, newClients } from './gate/admit.ts'
import type { GateLedger } from './gate/gateLedger.ts'
import { findDeletedItems, type Judged, judgeChange } from './gate/judgeChange.ts'
import { findTouches } from './gate/touches.ts'
import { QuickCopy } from './quickCopy.ts'

/** An update that may be kept, and what has to be remembered with it. */
export interface Shadowed {
  readonly bytes: Uint8Array
  readonly facts: UpdateFacts | undefined
}

export interface ShadowParts {
  readonly doc: Y.Doc
  readonly ledger: GateLedger
  /** Under which the server's own changes are made; a random one if undefined. */
  readonly clientId: number | undefined
}

/** A copy that runs ahead, and how many records each root of it has. */
interface Copy {
  readonly quick: QuickCopy
  readonly doc: Y.Doc
  sizes: Map<string, number>
}

/**
 * A copy of a document that runs ahead of it by the batch under way, so that each update is judged
 * against everything admitted before it, and so that an update which Yjs cannot digest, or whose result the
 * gate refuses, spoils the copy and not the document. Invariant: between batches the two are equal. It weighs as
 * much as the document, so it is made when somebody writes and let go when nobody has for a while.
 */
export class ShadowCopy {
  readonly #doc: Y.Doc
  readonly #ledger: GateLedger
  /** The one that was given. */
  readonly #ownClientId: number | undefined
  /** The one the server writes under until the disk fails. */
  #clientId: number | undefined
  /** Absent while nothing is ahead and nobody writes. */
  #copy: Copy | undefined
  #ahead: Uint8Array[] = []

  constructor({ doc, ledger, clientId }: ShadowParts) {
    this.#doc = doc
    this.#ledger = ledger
    this.#ownClientId = clientId
    this.#clientId = clientId
  }

  /** @returns the updates to keep: this one, or none when it changes nothing */
  judge(
    update: Uint8Array,
    context: Omit<GateContext, 'doc' | 'ledger'>,
  ): Result<readonly Shadowed[], GateReason> {
    const full = { ...context, doc: this.#newest(), ledger: this.#ledger }
    const admitted = admit(update, full)
    if (!admitted.ok) return admitted
    if (admitted.value.isKnown) return succeed([])
    const { participantId } = context.who
    if (!this.#ledger.hasRoomFor(participantId, update.length)) return refuse('boardFull', 'bytes')
    const { structs } = admitted.value.shape
    const writers = newClients(structs, full.doc)
    const clientIds = [...writers].filter((client) => this.#ledger.ownerOf(client) === undefined)
    const copy = this.#openCopy()
    const judged = tryOn(copy, update, writers, full)
    if (!judged.ok) {
      this.#dropCopy()
      return judged
    }
    const { deletedItems, growth } = judged.value
    for (const [root, more] of growth) copy.sizes.set(root, sizeIn(copy, root) + more)
    this.#ahead.push(update)
    this.#ledger.add({ participantId, clientIds, deletedItems, bytes: update.length })
    const hasFacts = clientIds.length > 0 || deletedItems.length > 0
    return succeed([{ bytes: update, facts: hasFacts ? { clientIds, deletedItems } : undefined }])
  }

  /** Lets the server change the copy. @returns what that gave. @throws whatever `change` throws, and then nothing is changed */
  write(change: (copy: Y.Doc) => void): readonly Shadowed[] {
    const copy = this.#openCopy()
    try {
      const { updates, deletedItems } = collectUpdates(copy.quick, change)
      this.#ahead.push(...updates)
      copy.sizes = sizesOf(copy.doc)
      return updates.map((bytes, index) => {
        const deleted = index === 0 ? deletedItems : []
        return { bytes, facts: this.#claimOwn(copy.doc, deleted, bytes.length) }
      })
    } catch (error) {
      this.#dropCopy()
      throw error
    }
  }

  /** What was ahead is on disk and in the document. */
  settle(): void {
    this.#ahead = []
    this.#ledger.settle()
  }

  /** What was ahead is lost: begins again from the document. */
  reset(): void {
    this.#ahead = []
    this.#ledger.reset()
    // What a disk that failed kept all the same must not meet other structs of the same id.
    this.#clientId = this.#ownClientId
    this.#dropCopy()
  }

  /** Records of the copy; none without one. */
  recordCount(): number {
    return [...(this.#copy?.sizes.values() ?? [])].reduce((sum, size) => sum + size, 0)
  }

  /** Nobody has written for a while: lets the copy go. Does nothing while something is ahead. */
  rest(): void {
    if (this.#ahead.length === 0) this.#dropCopy()
  }

  destroy(): void {
    this.#dropCopy()
  }

  /** The document with everything that is ahead of it. Without any the document itself will do, as long as it is only read. */
  #newest(): Y.Doc {
    return this.#ahead.length > 0 ? this.#openCopy().doc : (this.#copy?.doc ?? this.#doc)
  }

  /** The server's client id is nobody else's. */
  #claimOwn(
    { clientID }: Y.Doc,
    deletedItems: readonly DeletedItem[],
    bytes: number,
  ): UpdateFacts | undefined {
    const isNew = this.#ledger.ownerOf(clientID) === undefined
    const facts = { clientIds: isNew ? [clientID] : [], deletedItems }
    this.#ledger.add({ participantId: '', ...facts, bytes })
    return isNew || deletedItems.length > 0 ? facts : undefined
  }

  #openCopy(): Copy {
    if (this.#copy) return this.#copy
    const quick = new QuickCopy(this.#doc, this.#ahead)
    const { doc } = quick
    // One for as long as possible: each client id there ever was makes the document slower.
    this.#clientId ??= doc.clientID
    doc.clientID = this.#clientId
    this.#copy = { quick, doc, sizes: sizesOf(doc) }
    return this.#copy
  }

  #dropCopy(): void {
    this.#copy?.quick.destroy()
    this.#copy = undefined
  }
}

/** Applies an update to the copy and judges what it did. After a refusal the copy is spoilt. */
function tryOn(
  copy: Copy,
  update: Uint8Array,
  writers: ReadonlySet<number>,
  context: GateContext,
): Result<Judged, RefusalReason> {
  let judged: Result<Judged, RefusalReason> | undefined
  const listener = (transaction: Y.Transaction) => {
    judged ??= judgeChange(transaction, context)
  }
  const { doc } = copy
  doc.on('afterTransaction', listener)
  try {
    copy.quick.apply(update, writers)
  } catch {
    return refuse('forbiddenPart', 'integration')
  } finally {
    doc.off('afterTransaction', listener)
  }
  // Only Yjs itself knows whether it can integrate an update without leaving something pending.
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null
  if (judged === undefined || !isWhole) return refuse('forbiddenPart', 'integration')
  return judged.ok ? checkSizes(copy, judged.value) : judged
}

function checkSizes(copy: Copy, judged: Judged): Result<Judged, 'boardFull'> {
  for (const [root, more] of judged.growth) {
    const most = root === 'items' ? limits.itemsPerBoard : limits.recordsPerRoot
    if (more > 0 && sizeIn(copy, root) + more > most) return refuse('boardFull', root)
  }
  return succeed(judged)
}

function sizeIn({ sizes }: Copy, root: string): number {
  return sizes.get(root) ?? 0
}

/** Asking for the maps also makes them maps: until then Yjs knows only their names. */
function sizesOf(doc: Y.Doc): Map<string, number> {
  return new Map(boardRoots.map((root) => [root, doc.getMap(root).size]))
}

function collectUpdates(copy: QuickCopy, change: (doc: Y.Doc) => void) {
  const { doc } = copy
  const updates: Uint8Array[] = []
  const deletedItems: DeletedItem[] = []
  const collect = (update: Uint8Array) => updates.push(update)
  const collectDeleted = (transaction: Y.Transaction) => {
    // Where nothing was deleted, e.g. when notes are revealed, there is nothing to look for among what came.
    if (transaction.deleteSet.clients.size === 0) return
    deletedItems.push(...findDeletedItems(findTouches(transaction) ?? [], transaction))
  }
  doc.on('update', collect)
  doc.on('afterTransaction', collectDeleted)
  try {
    copy.change(change)
  } finally {
    doc.off('update', collect)
    doc.off('afterTransaction', collectDeleted)
  }
  return { updates, deletedItems }
}
