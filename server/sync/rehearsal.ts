import * as Y from 'yjs'
import type { UpdateFacts } from '#server/store'
import { type Result, refuse, succeed } from '#shared/basics'
import { boardRoots } from '#shared/board'
import { limits, type RefusalReason } from '#shared/protocol'
import { copyDoc } from './documents.ts'
import { admit, type GateContext, type GateReason, newClients } from './gate/admit.ts'
import type { GateLedger } from './gate/gateLedger.ts'
import { type Judged, judgeChange } from './gate/judgeChange.ts'

/** An update that may be kept, and what has to be remembered with it. */
export interface Rehearsed {
  readonly bytes: Uint8Array
  readonly facts: UpdateFacts | undefined
}

export interface RehearsalParts {
  readonly doc: Y.Doc
  readonly ledger: GateLedger
  /** Under which the server's own changes are made; a random one if undefined. */
  readonly clientId: number | undefined
}

/**
 * A copy of a document that runs ahead of it by the batch under way, so that each update is judged
 * against everything admitted before it, and so that an update which Yjs cannot digest, or whose result the
 * gate refuses, spoils the copy and not the document. Invariant: between batches the two are equal.
 */
export class Rehearsal {
  readonly #doc: Y.Doc
  readonly #ledger: GateLedger
  readonly #clientId: number | undefined
  #copy: Y.Doc
  #ahead: Uint8Array[] = []
  /** Records of each root of the copy. */
  #sizes: Map<string, number>

  constructor({ doc, ledger, clientId }: RehearsalParts) {
    this.#doc = doc
    this.#ledger = ledger
    this.#clientId = clientId
    this.#copy = this.#startCopy()
    this.#sizes = sizesOf(this.#copy)
  }

  /** @returns the updates to keep: this one, or none when it changes nothing */
  judge(
    update: Uint8Array,
    context: Omit<GateContext, 'doc' | 'ledger'>,
  ): Result<readonly Rehearsed[], GateReason> {
    const full = { ...context, doc: this.#copy, ledger: this.#ledger }
    const admitted = admit(update, full)
    if (!admitted.ok) return admitted
    if (admitted.value.isKnown) return succeed([])
    const { participantId } = context.who
    if (!this.#ledger.hasRoomFor(participantId, update.length)) return refuse('boardFull', 'bytes')
    const { structs } = admitted.value.shape
    const clientIds = [...newClients(structs, this.#copy)].filter(
      (client) => this.#ledger.ownerOf(client) === undefined,
    )
    const judged = this.#try(update, full)
    if (!judged.ok) {
      this.#renew()
      return judged
    }
    const { deletedItems, growth } = judged.value
    for (const [root, more] of growth) this.#sizes.set(root, this.#sizeOf(root) + more)
    this.#ahead.push(update)
    this.#ledger.add({ participantId, clientIds, deletedItems, bytes: update.length })
    const hasFacts = clientIds.length > 0 || deletedItems.length > 0
    return succeed([{ bytes: update, facts: hasFacts ? { clientIds, deletedItems } : undefined }])
  }

  /** Lets the server change the copy. @returns what that gave. @throws whatever `change` throws, and then nothing is changed */
  write(change: (copy: Y.Doc) => void): readonly Rehearsed[] {
    try {
      const updates = collectUpdates(this.#copy, change)
      this.#ahead.push(...updates)
      this.#sizes = sizesOf(this.#copy)
      return updates.map((bytes, index) => ({ bytes, facts: this.#claimOwn(index, bytes.length) }))
    } catch (error) {
      this.#renew()
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
    this.#renew()
  }

  destroy(): void {
    this.#copy.destroy()
  }

  /** The server's client id is nobody else's. */
  #claimOwn(index: number, bytes: number): UpdateFacts | undefined {
    const { clientID } = this.#copy
    const isNew = index === 0 && this.#ledger.ownerOf(clientID) === undefined
    const facts = isNew ? { clientIds: [clientID], deletedItems: [] } : undefined
    this.#ledger.add({ participantId: '', clientIds: [], deletedItems: [], ...facts, bytes })
    return facts
  }

  #try(update: Uint8Array, context: GateContext): Result<Judged, RefusalReason> {
    let judged: Result<Judged, RefusalReason> | undefined
    const listener = (transaction: Y.Transaction) => {
      judged ??= judgeChange(transaction, context)
    }
    const copy = this.#copy
    copy.on('afterTransaction', listener)
    try {
      Y.applyUpdate(copy, update)
    } catch {
      return refuse('forbiddenPart', 'integration')
    } finally {
      copy.off('afterTransaction', listener)
    }
    // Only Yjs itself knows whether it can integrate an update without leaving something pending.
    const isWhole = copy.store.pendingStructs === null && copy.store.pendingDs === null
    if (judged === undefined || !isWhole) return refuse('forbiddenPart', 'integration')
    return judged.ok ? this.#checkSizes(judged.value) : judged
  }

  #checkSizes(judged: Judged): Result<Judged, 'boardFull'> {
    for (const [root, more] of judged.growth) {
      const most = root === 'items' ? limits.itemsPerBoard : limits.recordsPerRoot
      if (more > 0 && this.#sizeOf(root) + more > most) return refuse('boardFull', root)
    }
    return succeed(judged)
  }

  #sizeOf(root: string): number {
    return this.#sizes.get(root) ?? 0
  }

  #renew(): void {
    this.#copy.destroy()
    this.#copy = this.#startCopy()
    this.#sizes = sizesOf(this.#copy)
  }

  #startCopy(): Y.Doc {
    const copy = copyDoc(this.#doc, this.#ahead)
    copy.clientID = this.#clientId ?? copy.clientID
    return copy
  }
}

/** Asking for the maps also makes them maps: until then Yjs knows only their names. */
function sizesOf(doc: Y.Doc): Map<string, number> {
  return new Map(boardRoots.map((root) => [root, doc.getMap(root).size]))
}

function collectUpdates(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array[] {
  const updates: Uint8Array[] = []
  const collect = (update: Uint8Array) => updates.push(update)
  doc.on('update', collect)
  try {
    doc.transact(() => change(doc))
  } finally {
    doc.off('update', collect)
  }
  return updates
}
