export interface SavedCount {
  /** Counts one more update message of this connection. @returns its number, from 1 */
  count(): number
  /** Message `n` is on disk. `isComplete`: it was a sync step 2. */
  keep(n: number, isComplete: boolean): void
  /** Message `n` was refused; later ones must not make it look saved. */
  refuse(): void
  /** How many may be called saved now. */
  saved(): number
  /** True while something of this connection was refused and not sent again. */
  isBehind(): boolean
}

/**
 * What message 100 may say to one connection: "the first n are on disk". Outcomes must be reported in
 * the order of the messages. After a refusal the number stands still, because the refused one is not on
 * disk, until a sync step 2 is kept: that one holds everything the client ever sent and the server lacked.
 */
export function createSavedCount(): SavedCount {
  let received = 0
  let saved = 0
  let isBehind = false
  return {
    count: () => {
      received += 1
      return received
    },
    keep: (n, isComplete) => {
      if (isComplete) isBehind = false
      if (!isBehind) saved = n
    },
    refuse: () => {
      isBehind = true
    },
    saved: () => saved,
    isBehind: () => isBehind,
  }
}
