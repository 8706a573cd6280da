import { z } from 'zod'
import { limits } from './limits.ts'
import { participantColors } from './people.ts'
import { layers, roles, sessionState, templateIds } from './session.ts'

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

const profile = {
  name: name.optional(),
  function: name.optional(),
  layer: z.enum(layers).optional(),
  color: z.enum(participantColors).optional(),
  /** Session token this browser had before: whoever shows it is the same person again. */
  rejoin: z.string().max(200).optional(),
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
})
export type EnterAnswer = z.infer<typeof enterAnswer>

/** `GET /api/workshops/:id`. The join code is there for facilitators and participants only. */
export const workshopView = sessionState.extend({ joinCode: z.string().optional() })
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
    type: z.literal('setCurrentStep'),
    expectedVersion: z.int().nonnegative().optional(),
    step: z.string().max(64),
  }),
  z.object({
    type: z.literal('setProfile'),
    expectedVersion: z.int().nonnegative().optional(),
    name: name.min(1).optional(),
    function: name.optional(),
    layer: z.enum(layers).optional(),
    color: z.enum(participantColors).optional(),
  }),
])
export type CommandRequest = z.infer<typeof commandRequest>

export const commandAnswer = z.object({ version: z.int().nonnegative() })
export type CommandAnswer = z.infer<typeof commandAnswer>

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

/** Stable `type` values of an error answer (RFC 9457). */
export const problemTypes = {
  badRequest: 'accord:bad-request',
  notSignedIn: 'accord:not-signed-in',
  forbidden: 'accord:forbidden',
  notFound: 'accord:not-found',
  stale: 'accord:stale-version',
  tooLarge: 'accord:too-large',
  unsupportedType: 'accord:unsupported-media-type',
  invalid: 'accord:invalid',
  tooMany: 'accord:too-many-requests',
  unavailable: 'accord:unavailable',
  internal: 'accord:internal',
} as const

/** Every error answer. `detail` is one sentence for a person: what was wrong and what was kept. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** Which fields were wrong, as JSON paths, where that is known. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problem>
