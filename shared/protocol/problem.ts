import { z } from 'zod'

/** Stable `type` values of an error answer (RFC 9457). */
export const problemTypes = {
  badRequest: 'accord:bad-request',
  notSignedIn: 'accord:not-signed-in',
  forbidden: 'accord:forbidden',
  notFound: 'accord:not-found',
  stale: 'accord:stale-version',
  roundClosed: 'accord:round-closed',
  overBudget: 'accord:over-budget',
  overCap: 'accord:over-cap',
  tooLarge: 'accord:too-large',
  unsupportedType: 'accord:unsupported-media-type',
  invalid: 'accord:invalid',
  tooMany: 'accord:too-many-requests',
  unavailable: 'accord:unavailable',
  internal: 'accord:internal',
  passphraseNeeded: 'accord:passphrase-needed',
  wrongPassphrase: 'accord:wrong-passphrase',
  nameNeeded: 'accord:name-needed',
  turnedAway: 'accord:turned-away',
  requestExpired: 'accord:request-expired',
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
