import type { WordedItem } from '#shared/board'
import type { RefusalReason } from './viewState.ts'

/** Words of mine that are not an item's. `item`: what a comment is about. */
export interface ReturnedWords {
  readonly root: 'clusters' | 'comments' | 'strategy'
  readonly id: string
  readonly text: string
  readonly item?: string | undefined
}

/** Work of mine that did not get onto the board, offered back until I have decided about it. */
export interface ReturnedWork {
  readonly reason: RefusalReason
  /** The server's own name of the broken rule, where it gave one. */
  readonly rule?: string | undefined
  /** Items whose words would be lost, as I had them. */
  readonly notes: readonly WordedItem[]
  /** Comments, lines of the strategy and names of clusters that would be lost. */
  readonly words: readonly ReturnedWords[]
  /** How many things I had changed in all, moved and deleted ones included. */
  readonly changes: number
  /** False when the board itself is stuck: the words can be copied, but not put back. */
  readonly canPutBack: boolean
}
