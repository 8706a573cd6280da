import { z } from 'zod'
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

/** What a step asks of people beyond writing. The counts are suggestions a facilitator may change. */
export const activity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('write') }),
  z.object({ kind: z.literal('discuss') }),
  z.object({ kind: z.literal('reveal') }),
  z.object({ kind: z.literal('break') }),
  z.object({
    kind: z.literal('dotVote'),
    /** Absent: suggested from the number of notes when the round starts. */
    dots: z.int().min(1).max(99).optional(),
    mostPerNote: z.int().min(1).max(99).default(3),
    blind: z.boolean().default(true),
  }),
  z.object({ kind: z.literal('rating'), question: z.string().max(limits.promptCharacters) }),
  z.object({
    kind: z.literal('functionRating'),
    question: z.string().max(limits.promptCharacters),
  }),
  z.object({ kind: z.literal('consent') }),
])
export type Activity = z.infer<typeof activity>

/** One step of the agenda. Steps are soft: skip, reorder, repeat, extend. */
export const step = z.object({
  id,
  title: z.string().max(limits.titleCharacters),
  minutes: z.number().gte(0).lte(480),
  /** Shown to everybody. */
  instruction: z.string().max(1000).default(''),
  /** Shown to facilitators only. */
  hint: z.string().max(1000).default(''),
  /** Ids of the zones in focus; empty means the whole board. */
  zones: z.array(id).max(limits.zonesPerWorkshop).default([]),
  tools: z
    .array(z.enum(['note', 'text', 'arrow', 'shape', 'stroke', 'image', 'sticker', 'cluster']))
    .default(['note']),
  privacy: z.enum(['open', 'private']).default('open'),
  naming: z.enum(['named', 'anonymous']).default('named'),
  activity: activity.default({ kind: 'write' }),
})
export type Step = z.infer<typeof step>

export const participant = z.object({
  id,
  name: z.string().max(limits.nameCharacters),
  role: z.enum(roles),
  color: z.enum(participantColors),
  function: z.string().max(limits.nameCharacters).optional(),
  layer: z.enum(layers).optional(),
})
export type Participant = z.infer<typeof participant>

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
  /** True while participants may only read the board. */
  locked: z.boolean(),
  /** True while participants may change and delete what others wrote. */
  othersMayEdit: z.boolean().default(false),
  people: z.array(participant),
})
export type SessionState = z.infer<typeof sessionState>
