import { z } from 'zod'
import { limits } from './limits.ts'

/** Why an earlier version of the board was kept. */
export const snapshotReasons = ['timed', 'asked', 'beforeRestore', 'step'] as const
export type SnapshotReason = (typeof snapshotReasons)[number]

/** An earlier version of the board in the list, without its content. */
export const snapshotInfo = z.object({
  id: z.string(),
  /** When it was kept, ms since 1970. */
  atMs: z.number(),
  reason: z.enum(snapshotReasons),
  /** What the facilitator called it; for a change of step the title of the one that began. */
  label: z.string().optional(),
  /** Participant id of who asked for it or for the restore; absent for a timed one. */
  by: z.string().optional(),
  /** Participant ids of those who edited since the version before. */
  people: z.array(z.string()),
  /** How many items the board had. */
  items: z.int().nonnegative(),
})
export type SnapshotInfo = z.infer<typeof snapshotInfo>

/** Newest first. */
export const snapshotList = z.object({ snapshots: z.array(snapshotInfo) })

export const takeSnapshotRequest = z.object({
  label: z.string().trim().max(limits.titleCharacters).optional(),
})

export const restoreAnswer = z.object({
  /** The version the board is equal to now. */
  restored: z.string(),
  /** The version that was kept just before: restoring it undoes this. Absent when nothing had to be changed. */
  before: z.string().optional(),
  /** The board was damaged and begins anew with this version; the damaged rows are kept aside. */
  repaired: z.boolean().optional(),
})
export type RestoreAnswer = z.infer<typeof restoreAnswer>
