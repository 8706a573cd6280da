import { z } from 'zod'
import { accessCommands } from './accessCommands.ts'
import { agendaCommands } from './agenda.ts'
import { layers } from './layers.ts'
import { leadingCommands } from './leading.ts'
import { limits } from './limits.ts'
import { lineCommands } from './lines.ts'
import { participantColors } from './people.ts'
import { privacyCommands, revealedNotes } from './privacy.ts'
import { roundCommands } from './rounds.ts'
import { roles, sessionState, templateIds } from './session.ts'
import { zoneCommands } from './zone.ts'

const name = z.string().trim().max(limits.nameCharacters)
const joinCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z2-9]{4}-?[A-Z2-9]{4}$/)

export const createWorkshopRequest = z.object({
  title: z.string().trim().min(1).max(limits.titleCharacters),
  template: z.enum(templateIds),
  functions: z.array(name.min(1)).max(limits.functionsPerWorkshop).optional(),
  date: z.iso.date().optional(),
})
export type CreateWorkshopRequest = z.infer<typeof createWorkshopRequest>

/** Each link is PUBLIC_URL/w/<workshopId>#<token>; the token never travels in a request line. */
export const workshopLinks = z.object({
  workshopId: z.string(),
  joinCode: z.string(),
  links: z.object({ facilitator: z.string(), participant: z.string(), viewer: z.string() }),
})
export type WorkshopLinks = z.infer<typeof workshopLinks>

/** Of an import too: pictures of the file the new board shows as an empty place, the first twenty by what they are called. */
export const importAnswer = workshopLinks.extend({
  leftOut: z
    .object({
      count: z.int().positive(),
      pictures: z.array(z.object({ name: z.string(), detail: z.string() })).max(20),
    })
    .optional(),
})
/** Header of an export: how many pictures are not in the file, because it would be larger than an import may be, or damaged. */
export const picturesLeftOut = 'accord-pictures-left-out'
export type ImportAnswer = z.infer<typeof importAnswer>

const profile = {
  name: name.optional(),
  function: name.optional(),
  layer: z.enum(layers).optional(),
  color: z.enum(participantColors).optional(),
  /** Session token this browser had before: whoever shows it is the same person again. */
  rejoin: z.string().max(200).optional(),
  /** Where the workshop asks newcomers for one. */
  passphrase: z.string().max(limits.passphraseCharacters).optional(),
  /** Token of a request that waits for a facilitator, as an earlier answer gave it. */
  request: z.string().max(200).optional(),
}

export const enterByCodeRequest = z.object({ joinCode, ...profile })

export const enterRequest = z.union([
  z.object({ token: z.string().min(1).max(200), ...profile }),
  enterByCodeRequest,
])
export type EnterRequest = z.infer<typeof enterRequest>

export const enterAnswer = z.object({
  workshopId: z.string(),
  participantId: z.string(),
  role: z.enum(roles),
  sessionToken: z.string(),
  /** For the join page: what to choose from. */
  title: z.string(),
  functions: z.array(z.string()),
  /** How often the link or code they came by had been replaced, see `rotations`; absent: never. */
  rotation: z.int().positive().optional(),
  /** Whether they may go on without a name. */
  nameless: z.boolean().optional(),
  /** Role of the link they came by, where a facilitator has given them another one; absent: the same. */
  linkRole: z.enum(roles).optional(),
})
export type EnterAnswer = z.infer<typeof enterAnswer>

/** 202: a facilitator has to let this person in. Ask again with `request` until there is another answer. */
export const enterWaiting = z.object({
  workshopId: z.string(),
  request: z.string(),
  title: z.string(),
})
export type EnterWaiting = z.infer<typeof enterWaiting>

/** Somebody who waits to be let in. */
export const waitingRequest = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
})
export type WaitingRequest = z.infer<typeof waitingRequest>

/** `GET /api/workshops/:id`. The join code is there for facilitators and participants, who waits for facilitators only. */
export const workshopView = sessionState.extend({
  /** The reader's own. */
  role: z.enum(roles),
  joinCode: z.string().optional(),
  requests: z.array(waitingRequest).optional(),
})
export type WorkshopView = z.infer<typeof workshopView>

export const commandRequest = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('setTitle'),
    expectedVersion: z.int().nonnegative().optional(),
    title: z.string().trim().min(1).max(limits.titleCharacters),
  }),
  z.object({
    type: z.literal('setLocked'),
    expectedVersion: z.int().nonnegative().optional(),
    locked: z.boolean(),
  }),
  z.object({
    type: z.literal('setOthersMayEdit'),
    expectedVersion: z.int().nonnegative().optional(),
    othersMayEdit: z.boolean(),
  }),
  z.object({
    type: z.literal('setProfile'),
    expectedVersion: z.int().nonnegative().optional(),
    name: name.min(1).optional(),
    function: name.optional(),
    layer: z.enum(layers).optional(),
    color: z.enum(participantColors).optional(),
  }),
  ...agendaCommands,
  ...leadingCommands,
  ...privacyCommands,
  ...zoneCommands,
  ...roundCommands,
  ...lineCommands,
  ...accessCommands,
])
export type CommandRequest = z.infer<typeof commandRequest>

/**
 * A new link or join code is told once, to whoever made it: the same Idempotency-Key again gives the version only.
 */
export const commandAnswer = z.object({
  version: z.int().nonnegative(),
  link: z.string().optional(),
  joinCode: z.string().optional(),
  /** Of `reveal` and `shareNotes`. */
  revealed: revealedNotes.optional(),
})
export type CommandAnswer = z.infer<typeof commandAnswer>

/** `GET /api/time`: moments in a session are by this clock, ms since 1970. */
export const serverTime = z.object({ nowMs: z.int() })

export const exportFormats = [
  'pdf',
  'docx',
  'pptx',
  'md',
  'csv',
  'png',
  'svg',
  'json',
  'archive',
] as const
export type ExportFormat = (typeof exportFormats)[number]

export const exportQuery = z.object({
  format: z.enum(exportFormats),
  /** `strategy`, `board` or `zone:<id>`. */
  scope: z
    .string()
    .regex(/^(strategy|board|zone:.{1,64})$/)
    .default('strategy'),
})
