import { z } from 'zod'
import { progress, step } from './agenda.ts'
import { leading } from './leading.ts'
import { limits } from './limits.ts'
import { participantColors } from './people.ts'

export const roles = ['facilitator', 'participant', 'viewer'] as const
export type Role = (typeof roles)[number]

export const layers = ['executive', 'middle', 'front-line'] as const
export type Layer = (typeof layers)[number]

export const templateIds = [
  'inside-out',
  'mission-and-success',
  'think-big',
  'alignment',
  'strategy-test',
  'half-day',
  'blank',
] as const
export type TemplateId = (typeof templateIds)[number]

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
})
export type Zone = z.infer<typeof zone>

export const participant = z.object({
  id,
  name: z.string().max(limits.nameCharacters),
  role: z.enum(roles),
  color: z.enum(participantColors),
  function: z.string().max(limits.nameCharacters).optional(),
  layer: z.enum(layers).optional(),
})
export type Participant = z.infer<typeof participant>

/** The ways into a workshop: a link per role, and the join code. */
export const doors = ['facilitator', 'participant', 'viewer', 'code'] as const
export type Door = (typeof doors)[number]

const rotations = z.partialRecord(z.enum(doors), z.int().positive())

/** What the server decided about a workshop, mirrored to everybody as the read-only `session` document. Holds no secret. */
export const sessionState = z.object({
  title: z.string().min(1).max(limits.titleCharacters),
  /** ISO calendar date, e.g. 2026-11-22; absent if none was named. */
  date: z.iso.date().optional(),
  template: z.enum(templateIds),
  functions: z.array(z.string().min(1).max(limits.nameCharacters)).max(limits.functionsPerWorkshop),
  /** Grows by one with every accepted command; what expectedVersion is compared with. */
  version: z.int().nonnegative(),
  zones: z.array(zone).max(limits.zonesPerWorkshop),
  steps: z.array(step).max(limits.stepsPerWorkshop),
  currentStep: id.optional(),
  ...progress,
  ...leading,
  /** True while participants may only read the board. */
  locked: z.boolean(),
  /** True while participants may change and delete what others wrote. */
  othersMayEdit: z.boolean().default(false),
  /** What newcomers are asked, unless they come with the facilitator link; absent: nothing. */
  entry: z.enum(['passphrase', 'approval']).optional(),
  /** How often each link and the join code were replaced; absent: never. Tells a browser that the one it keeps is old. */
  rotations: rotations.optional(),
  /** Ids of the requests that wait for a facilitator, not who they are; absent: none. */
  waiting: z.array(id).optional(),
  /** True while the server cannot read the board from its disk: nothing is taken until a version is restored. */
  damaged: z.boolean().optional(),
  people: z.array(participant),
})
export type SessionState = z.infer<typeof sessionState>
