import { z } from 'zod'
import { limits } from './limits.ts'
import { roles } from './session.ts'

const expectedVersion = z.int().nonnegative().optional()

/** Commands about who gets in. `signOut`: also everybody who came by the old one, except the sender. */
export const accessCommands = [
  z.object({
    type: z.literal('rotateLink'),
    expectedVersion,
    role: z.enum(roles),
    signOut: z.boolean().optional(),
  }),
  z.object({
    type: z.literal('rotateJoinCode'),
    expectedVersion,
    signOut: z.boolean().optional(),
  }),
  z.object({ type: z.literal('removePerson'), expectedVersion, person: z.string().max(64) }),
  /** Makes somebody a facilitator, or a facilitator or viewer a participant. */
  z.object({
    type: z.literal('setRole'),
    expectedVersion,
    person: z.string().max(64),
    role: z.enum(['facilitator', 'participant']),
  }),
  z.object({
    type: z.literal('setEntry'),
    expectedVersion,
    entry: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('open') }),
      z.object({ kind: z.literal('approval') }),
      z.object({
        kind: z.literal('passphrase'),
        passphrase: z
          .string()
          .trim()
          .min(limits.leastPassphraseCharacters)
          .max(limits.passphraseCharacters),
      }),
    ]),
  }),
  /** Whether people may come in without a name. */
  z.object({ type: z.literal('setNameless'), expectedVersion, nameless: z.boolean() }),
  z.object({
    type: z.literal('answerRequest'),
    expectedVersion,
    request: z.string().max(64),
    answer: z.enum(['letIn', 'turnAway']),
  }),
] as const
