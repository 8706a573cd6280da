import * as Y from 'yjs'
import { encodeFrame } from './frames.ts'
import { encodeSyncStep2, encodeUpdate } from './messages.ts'

/** Updates kept beside the encoding before it is made anew: a merge of them must stay small against it. */
const mostLater = 100

/**
 * The answer to somebody who has nothing yet. Many arrive at once while others write, so the encoding is made once
 * and what came after it is sent along as one update.
 */
export class WholeDocument {
  readonly #doc: Y.Doc
  #encoded: Uint8Array | undefined
  #later: Uint8Array[] = []
  #laterCount = 0

  constructor(doc: Y.Doc) {
    this.#doc = doc
    doc.on('update', (update: Uint8Array) => this.#add(update))
  }

  /** Frames that together hold all of the document: sync step 2, then what is newer than it. */
  frames(): Uint8Array[] {
    this.#encoded ??= encodeFrame(encodeSyncStep2(Y.encodeStateAsUpdate(this.#doc)))
    if (this.#later.length > 1) this.#later = [Y.mergeUpdates(this.#later)]
    return [this.#encoded, ...this.#later.map((update) => encodeFrame(encodeUpdate(update)))]
  }

  #add(update: Uint8Array): void {
    if (this.#encoded === undefined) return
    this.#later.push(update)
    this.#laterCount += 1
    if (this.#laterCount <= mostLater) return
    this.#encoded = undefined
    this.#later = []
    this.#laterCount = 0
  }
}
