import { z } from 'zod'
import { limits } from './limits.ts'

const id = z.string().min(1).max(64)
/** ms since 1970 by the server's clock. */
const moment = z.int().nonnegative()

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

/** What can be put on a board, as steps and facilitators name it when they allow only some of it. */
export const toolKinds = [
  'note',
  'text',
  'arrow',
  'shape',
  'stroke',
  'image',
  'sticker',
  'cluster',
] as const
export type ToolKind = (typeof toolKinds)[number]

/** One step of the agenda. Steps are soft: skip, reorder, repeat, extend. */
export const step = z.object({
  id,
  title: z.string().max(limits.titleCharacters),
  /** As planned; what the step gets today is in `planOf` of shared/session. */
  minutes: z.number().gte(0).lte(480),
  /** Shown to everybody. */
  instruction: z.string().max(1000).default(''),
  /** Shown to facilitators only. */
  hint: z.string().max(1000).default(''),
  /** Ids of the zones in focus; empty means the whole board. */
  zones: z.array(id).max(limits.zonesPerWorkshop).default([]),
  tools: z.array(z.enum(toolKinds)).default(['note']),
  /** True: while it lasts, participants put nothing but `tools` on the board. Otherwise those are a suggestion. */
  onlyTools: z.boolean().optional(),
  privacy: z.enum(['open', 'private']).default('open'),
  naming: z.enum(['named', 'anonymous']).default('named'),
  activity: activity.default({ kind: 'write' }),
})
export type Step = z.infer<typeof step>

/**
 * A timer everybody sees. It runs towards `endsAtMs`, or is paused with `leftMs`; one that has run out stays until it
 * is stopped. `lengthMs` is what it was given in all.
 */
export const timer = z.union([
  z.object({ lengthMs: z.int().positive(), endsAtMs: moment }),
  z.object({ lengthMs: z.int().positive(), leftMs: z.int().nonnegative() }),
])
export type Timer = z.infer<typeof timer>

/** How a session goes on, each absent until there is something to say. Every field but `endsAtMs` begins anew with a step. */
export const progress = {
  /** When the current step was begun. */
  stepBeganAtMs: moment.optional(),
  /** Minutes the current step was given when it began, which may be other than its own. */
  stepMinutes: z.number().nonnegative().optional(),
  /** Minutes each step took that was left, by its id. */
  minutesTaken: z.record(id, z.number().nonnegative()).optional(),
  /** When the workshop is to end: the steps to come share the time until then. */
  endsAtMs: moment.optional(),
  timer: timer.optional(),
  /** Who asks for more time, as participant ids. */
  timeAskedBy: z.array(id).max(limits.peoplePerWorkshop).optional(),
  /** Who has said "I'm done" in this step. */
  done: z.array(id).max(limits.peoplePerWorkshop).optional(),
  /** Whose hand is up, the first first. */
  hands: z.array(id).max(limits.peoplePerWorkshop).optional(),
}

const expectedVersion = z.int().nonnegative().optional()
const mostTimerSeconds = 8 * 60 * 60

/** Commands that lead a session. */
export const agendaCommands = [
  /** Begins a step; without one the agenda is left. */
  z.object({ type: z.literal('setCurrentStep'), expectedVersion, step: id.optional() }),
  /** Adds a step, or changes the one with this id; a new one comes before `before`, or last. */
  z.object({ type: z.literal('setStep'), expectedVersion, step, before: id.optional() }),
  z.object({ type: z.literal('removeStep'), expectedVersion, step: id }),
  /** Puts a step before another one, or last. */
  z.object({ type: z.literal('moveStep'), expectedVersion, step: id, before: id.optional() }),
  /** When the workshop is to end; absent: no end. */
  z.object({ type: z.literal('setEnd'), expectedVersion, endsAtMs: moment.optional() }),
  z.object({
    type: z.literal('startTimer'),
    expectedVersion,
    seconds: z.int().min(1).max(mostTimerSeconds),
  }),
  z.object({ type: z.literal('pauseTimer'), expectedVersion }),
  z.object({ type: z.literal('resumeTimer'), expectedVersion }),
  /** More time, or less. */
  z.object({
    type: z.literal('addTime'),
    expectedVersion,
    seconds: z.int().gte(-mostTimerSeconds).lte(mostTimerSeconds),
  }),
  z.object({ type: z.literal('stopTimer'), expectedVersion }),
  z.object({ type: z.literal('askForTime'), expectedVersion }),
  z.object({ type: z.literal('setDone'), expectedVersion, done: z.boolean() }),
  /** One's own hand; a facilitator also takes down that of `person`. */
  z.object({
    type: z.literal('raiseHand'),
    expectedVersion,
    raised: z.boolean(),
    person: id.optional(),
  }),
] as const
