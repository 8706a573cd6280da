import { encodeFrame, joinFrames } from './frames.ts'

/** What a room sends at one moment, encoded once for all who get it. */
export class Tick {
  readonly #updates: Uint8Array | undefined
  readonly #presence: Uint8Array | undefined
  #both: Uint8Array | undefined

  /** @param updates,presence messages; undefined: nothing of that */
  constructor(updates: Uint8Array | undefined, presence: Uint8Array | undefined) {
    this.#updates = updates && encodeFrame(updates)
    this.#presence = presence && encodeFrame(presence)
  }

  /** The frames for somebody who wants these parts of it, to be written at once; undefined: nothing for them. */
  frames(wanted: {
    readonly updates: boolean
    readonly presence: boolean
  }): Uint8Array | undefined {
    const updates = wanted.updates ? this.#updates : undefined
    const presence = wanted.presence ? this.#presence : undefined
    if (updates === undefined || presence === undefined) return updates ?? presence
    this.#both ??= joinFrames(updates, presence)
    return this.#both
  }
}
