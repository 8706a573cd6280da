import { z } from 'zod'
import { limits } from './limits.ts'

/** The part of the exported strategy a zone feeds. */
export const exportParts = [
  'mission',
  'success',
  'who-we-are',
  'what-follows',
  'daily-work',
  'chain',
  'discipline',
  'habits',
  'governance',
  'roadmap',
  'alignment',
  'middle-needs',
  'commitments',
  'moves',
  'guardrails',
  'gaps',
  'appendix',
] as const
export type ExportPart = (typeof exportParts)[number]

const id = z.string().min(1).max(64)
const coordinate = z.number().gte(-1e7).lte(1e7)
const extent = z.number().gt(0).lte(1e6)

/** An area of the board with a prompt, in board units. Kept in the session, so that only the server changes it. */
export const zone = z.object({
  id,
  title: z.string().max(limits.titleCharacters),
  prompt: z.string().max(limits.promptCharacters),
  x: coordinate,
  y: coordinate,
  w: extent,
  h: extent,
  /** Colour name of the zone's tint and of the notes first made in it. */
  color: z.string().max(32).optional(),
  /** Title of the band of zones it stands in (a lane, a chapter), for outline and report. */
  group: z.string().max(limits.titleCharacters).optional(),
  exportAs: z.enum(exportParts).default('appendix'),
  optional: z.boolean().optional(),
  /** True of the one zone for what is put off: parked. */
  parking: z.boolean().optional(),
  /** True until a step begins that has it in focus, or a facilitator shows it: nobody else is told of it. */
  hidden: z.boolean().optional(),
})
export type Zone = z.infer<typeof zone>

const expectedVersion = z.int().nonnegative().optional()

/** Commands about zones. */
export const zoneCommands = [
  /** Adds a zone, or changes the one with this id. */
  z.object({ type: z.literal('setZone'), expectedVersion, zone }),
  z.object({ type: z.literal('removeZone'), expectedVersion, zone: id }),
] as const
