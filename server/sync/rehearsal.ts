import * as Y from 'yjs'
import { type Result, refuse, succeed } from '#shared/basics'
import { copyDoc } from './documents.ts'
import { admit, type GateContext, type GateReason } from './gate.ts'

/**
 * A copy of a document that runs ahead of it by the batch under way, so that each update is judged
 * against everything admitted before it, and so that an update which Yjs cannot digest spoils the copy
 * and not the document. Invariant: between batches the two are equal.
 */
export class Rehearsal {
  readonly #doc: Y.Doc
  readonly #clientId: number | undefined
  #copy: Y.Doc
  #ahead: Uint8Array[] = []

  /** @param clientId under which the server's own changes are made; a random one if undefined */
  constructor(doc: Y.Doc, clientId: number | undefined) {
    this.#doc = doc
    this.#clientId = clientId
    this.#copy = this.#startCopy()
  }

  /** @returns the updates to keep: this one, or none when it changes nothing */
  judge(
    update: Uint8Array,
    context: Omit<GateContext, 'doc'>,
  ): Result<readonly Uint8Array[], GateReason> {
    const verdict = admit(update, { ...context, doc: this.#copy })
    if (!verdict.ok) return verdict
    if (verdict.value === 'known') return succeed([])
    if (!integrates(this.#copy, update)) {
      this.#renew()
      return refuse('forbiddenPart', 'integration')
    }
    this.#ahead.push(update)
    return succeed([update])
  }

  /** Lets the server change the copy. @returns what that gave. @throws whatever `change` throws, and then nothing is changed */
  write(change: (copy: Y.Doc) => void): readonly Uint8Array[] {
    try {
      const updates = collectUpdates(this.#copy, change)
      this.#ahead.push(...updates)
      return updates
    } catch (error) {
      this.#renew()
      throw error
    }
  }

  /** What was ahead is on disk and in the document. */
  settle(): void {
    this.#ahead = []
  }

  /** What was ahead is lost: begins again from the document. */
  reset(): void {
    this.#ahead = []
    this.#renew()
  }

  destroy(): void {
    this.#copy.destroy()
  }

  #renew(): void {
    this.#copy.destroy()
    this.#copy = this.#startCopy()
  }

  #startCopy(): Y.Doc {
    const copy = copyDoc(this.#doc, this.#ahead)
    copy.clientID = this.#clientId ?? copy.clientID
    return copy
  }
}

/** Only Yjs itself knows whether Yjs can integrate an update without throwing or leaving something pending. */
function integrates(copy: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(copy, update)
  } catch {
    return false
  }
  return copy.store.pendingStructs === null && copy.store.pendingDs === null
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
