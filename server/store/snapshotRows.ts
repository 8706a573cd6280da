import type { SnapshotReason } from '#shared/protocol'

/** An earlier version of a board, to be kept. `bytes` mean nothing to the store. */
export interface NewSnapshot {
  readonly workshopId: string
  readonly id: string
  /** Seq of the board's document up to which everything is in it. */
  readonly seq: number
  readonly atMs: number
  readonly reason: SnapshotReason
  /** What the facilitator called it, or ''. */
  readonly label: string
  /** Participant id of who asked, '' for the server itself. */
  readonly askedBy: string
  readonly items: number
  readonly bytes: Uint8Array
}

export interface SnapshotRow extends Omit<NewSnapshot, 'bytes'> {
  /** Participant ids of those who edited since the version before, in no particular order. */
  readonly people: readonly string[]
}

export interface Snapshot extends SnapshotRow {
  readonly bytes: Uint8Array
}
