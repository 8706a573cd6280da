import { z } from 'zod'
import { limits } from './limits.ts'

const id = z.string().min(1).max(64)
/** ms since 1970 by the server's clock. */
const moment = z.int().nonnegative()
const words = z.string().trim().min(1).max(limits.itemTextCharacters)
const name = z.string().max(limits.nameCharacters)

export const roundKinds = ['dots', 'consent', 'rating', 'pairwise'] as const
export type RoundKind = (typeof roundKinds)[number]

export const consentAnswers = ['agree', 'canLive', 'concern', 'block', 'abstain'] as const
export type ConsentAnswer = (typeof consentAnswers)[number]

/** A rating is 1 to this. */
export const bestRating = 5

const dots = z.int().min(1).max(limits.dotsPerPerson)
const ratings = z.record(id, z.int().min(1).max(bestRating))
const reason = z.string().trim().max(limits.reasonCharacters)

/** One person's answer in a round, whole: by option id. One without an entry takes back the one before. */
export const ballot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dots'), dots: z.record(id, dots) }),
  z.strictObject({ kind: z.literal('rating'), ratings }),
  z.strictObject({ kind: z.literal('pairwise'), ratings }),
  z.strictObject({
    kind: z.literal('consent'),
    answer: z.enum(consentAnswers).optional(),
    reason: reason.optional(),
  }),
])
export type Ballot = z.infer<typeof ballot>

const people = z.int().min(1).max(limits.peoplePerWorkshop)
const count = z.int().min(0).max(limits.peoplePerWorkshop)
const allDots = z
  .int()
  .min(1)
  .max(limits.dotsPerPerson * limits.peoplePerWorkshop)

/** The answers of several people on site, added up, as a facilitator enters them. One without an entry takes back the one before. */
export const onSiteBallot = z.discriminatedUnion('kind', [
  /** Of all of them together. */
  z.strictObject({ kind: z.literal('dots'), people, dots: z.record(id, allDots) }),
  /** For each option: how many gave 1, 2 … 5. */
  z.strictObject({
    kind: z.literal('rating'),
    people,
    ratings: z.record(id, z.array(count).length(bestRating)),
  }),
  z.strictObject({
    kind: z.literal('consent'),
    /** How many gave each answer, in the order of `consentAnswers`. */
    answers: z.array(count).length(consentAnswers.length),
    /** One for each concern and each block. */
    reasons: z
      .array(z.strictObject({ answer: z.enum(['concern', 'block']), reason }))
      .max(limits.peoplePerWorkshop),
  }),
])
export type OnSiteBallot = z.infer<typeof onSiteBallot>

/** What is asked about: an item (by its id, without words) or words of the round's own (a statement, a function). */
const option = z.object({ id, words: z.string().max(limits.itemTextCharacters).optional() })
export type RoundOption = z.infer<typeof option>

/**
 * One tally for each option, in their order. Of dots: [dots, people who gave some], where of people on site as few are
 * counted as can have given them; of a rating: how many gave 1, 2 … 5; of consent, which has one option: how many gave
 * each answer. An empty one is not told, because too few answered.
 */
const tallies = z.array(z.array(z.int().nonnegative()).max(bestRating)).max(limits.optionsPerRound)

const group = z.object({
  by: z.enum(['function', 'layer', 'onSite']),
  /** '' for people on site. */
  name,
  ballots: z.int().positive(),
  tallies,
})
export type RoundGroup = z.infer<typeof group>

/** What somebody holds against the wording of a consent round; without name and place in an anonymous one. */
const reservation = z.object({
  answer: z.enum(['concern', 'block']),
  reason,
  name: name.optional(),
  function: name.optional(),
  /** Said by somebody on site. */
  onSite: z.literal(true).optional(),
})
export type Reservation = z.infer<typeof reservation>

const result = z.object({
  /** How many people's, with those on site. */
  ballots: z.int().nonnegative(),
  /** How many of them were entered for people on site. */
  onSite: z.int().positive().optional(),
  tallies,
  /** Functions, layers and people on site of at least three ballots, as far as nobody else's can be computed from them (S131). */
  groups: z.array(group).max(limits.functionsPerWorkshop + 11),
  reservations: z
    .array(reservation)
    .max(2 * limits.peoplePerWorkshop)
    .optional(),
})
export type RoundResult = z.infer<typeof result>

/** A vote or a consent check. Open until `closed`; options, wording and settings never change. */
export const round = z.object({
  id,
  kind: z.enum(roundKinds),
  /** What people are asked; of consent: the frozen wording. */
  question: z.string().max(limits.itemTextCharacters),
  options: z.array(option).max(limits.optionsPerRound),
  /** Dots only: how many each person has, and at most on one option. */
  dots: dots.optional(),
  mostPerNote: dots.optional(),
  /** True while nobody sees how it stands before it is closed. */
  blind: z.boolean(),
  /** Consent only: reservations go without names. */
  anonymous: z.boolean().optional(),
  facilitatorsVote: z.boolean().optional(),
  /** Of a consent round: the line of the strategy whose wording it asks about. */
  line: id.optional(),
  openedAtMs: moment,
  closesAtMs: moment.optional(),
  /** The earlier round that is voted on again. */
  revoteOf: id.optional(),
  closed: z.object({ atMs: moment, result }).optional(),
})
export type Round = z.infer<typeof round>

/** What the `session` document tells of rounds, each absent until there is something to say. Never a ballot. */
export const voting = {
  /** In the order they were opened; at most the last is open. */
  rounds: z.array(round).max(limits.roundsPerWorkshop).optional(),
  /** How many have a ballot in the open round, with those on site. */
  voted: z.int().nonnegative().optional(),
  /** How many of them are on site, and which facilitator entered that. */
  votedOnSite: z.object({ people, by: id }).optional(),
  /** The closed round whose result the projector shows. */
  projected: id.optional(),
  /** How the open round stands, where it is not blind. */
  standing: tallies.optional(),
}

const itemScope = [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('zone'), zone: id }),
  z.object({ kind: z.literal('items'), items: z.array(id).min(1).max(limits.optionsPerRound) }),
] as const
const statements = z.object({
  kind: z.literal('statements'),
  statements: z.array(words).min(1).max(20),
})

const start = {
  id,
  question: words,
  /** Closes by itself after so long. */
  seconds: z
    .int()
    .min(10)
    .max(8 * 60 * 60)
    .optional(),
  facilitatorsVote: z.boolean().optional(),
}

/** How a round begins. Without `dots` as many are given as are suggested for the number of notes. */
export const roundStart = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('dots'),
    ...start,
    scope: z.discriminatedUnion('kind', itemScope),
    dots: dots.optional(),
    mostPerNote: dots.default(3),
    blind: z.boolean().default(true),
  }),
  z.object({
    kind: z.literal('rating'),
    ...start,
    scope: z.discriminatedUnion('kind', [...itemScope, statements]),
  }),
  z.object({ kind: z.literal('pairwise'), ...start }),
  z.object({
    kind: z.literal('consent'),
    ...start,
    anonymous: z.boolean().optional(),
    /** A proposed line of the strategy; then the question is its frozen wording, whatever `question` says. */
    line: id.optional(),
  }),
])
export type RoundStart = z.infer<typeof roundStart>
export type RoundScope = Extract<RoundStart, { kind: 'rating' }>['scope']

const expectedVersion = z.int().nonnegative().optional()

/** Commands about rounds. */
export const roundCommands = [
  z.object({ type: z.literal('openRound'), expectedVersion, round: roundStart }),
  /** Opens `id`, which asks the same as the closed `round`. */
  z.object({
    type: z.literal('revote'),
    expectedVersion,
    round: id,
    id,
    seconds: start.seconds,
  }),
  /** The whole ballot: it takes the place of one's former. */
  z.object({ type: z.literal('castBallot'), expectedVersion, round: id, ballot }),
  /** For people on site, whole: it takes the place of what was entered before. Without `ballot` that is taken back. */
  z.object({
    type: z.literal('castOnSite'),
    expectedVersion,
    round: id,
    ballot: onSiteBallot.optional(),
  }),
  z.object({ type: z.literal('closeRound'), expectedVersion, round: id }),
  /** Which result the projector shows; without a round: none. */
  z.object({ type: z.literal('setProjected'), expectedVersion, round: id.optional() }),
  /** With its ballots and results, for good. */
  z.object({ type: z.literal('removeRound'), expectedVersion, round: id }),
] as const

/** `GET /api/workshops/:id/rounds/:round/ballot`: one's own ballot, and what one entered for people on site; absent while there is none. */
export const ownBallot = z.object({
  ballot: ballot.optional(),
  onSite: onSiteBallot.optional(),
})
export type OwnBallot = z.infer<typeof ownBallot>
