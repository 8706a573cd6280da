import { z } from 'zod'
import { progress, step } from './agenda.ts'
import { layers } from './layers.ts'
import { leading } from './leading.ts'
import { limits } from './limits.ts'
import { agreement } from './lines.ts'
import { participantColors } from './people.ts'
import { privacy } from './privacy.ts'
import { voting } from './rounds.ts'
import { zone } from './zone.ts'

export const roles = ['facilitator', 'participant', 'viewer'] as const
export type Role = (typeof roles)[number]

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

const id = z.string().min(1).max(64)

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
  ...voting,
  ...privacy,
  ...agreement,
  /** True while participants may only read the board. */
  locked: z.boolean(),
  /** True while participants may change and delete what others wrote. */
  othersMayEdit: z.boolean().default(false),
  /** What newcomers are asked, unless they come with the facilitator link; absent: nothing. */
  entry: z.enum(['passphrase', 'approval']).optional(),
  /** True where people may come in without a name; absent: they say one. */
  nameless: z.boolean().optional(),
  /** How often each link and the join code were replaced; absent: never. Tells a browser that the one it keeps is old. */
  rotations: rotations.optional(),
  /** Ids of the requests that wait for a facilitator, not who they are; absent: none. */
  waiting: z.array(id).optional(),
  /** True while the server cannot read the board from its disk: nothing is taken until a version is restored. */
  damaged: z.boolean().optional(),
  /** A copy to try things in: it is deleted when it ends, and hours later at the latest. */
  rehearsal: z.literal(true).optional(),
  people: z.array(participant),
})
export type SessionState = z.infer<typeof sessionState>
