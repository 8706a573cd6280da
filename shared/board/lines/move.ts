import { z } from 'zod'
import { date, lineBase, lineId, nameSet, personName, swapAnswer, words } from './lineBase.ts'

export const stages = ['before', 'during', 'after'] as const
export type Stage = (typeof stages)[number]

/** The four building blocks of customer experience, in our own words (templates.md, E). */
export const buildingBlocks = ['design', 'culture', 'customers', 'innovation'] as const
export type BuildingBlock = (typeof buildingBlocks)[number]

/** The five models of a business (templates.md, D). */
export const businessModels = ['business', 'economic', 'operational', 'risk', 'cx'] as const
export type BusinessModel = (typeof businessModels)[number]

const setOf = <const Names extends readonly string[]>(names: Names) =>
  z.partialRecord(z.enum(names), z.literal(true)).default({})

/** What a move serves: words, and the note or statement they are of, if they are of one. */
const served = z.object({ words, from: lineId.optional() })
export type Served = z.infer<typeof served>

/** `amount` in whole units of the currency (ISO 4217); 0 says that it costs no money. */
const money = z.object({
  amount: z.number().nonnegative().max(1e12),
  currency: z.string().regex(/^[A-Z]{3}$/),
})
export type Money = z.infer<typeof money>

/** Fields of a move that people agree on beside its words. */
export const moveFields = [
  'owner',
  'people',
  'hoursPerWeek',
  'money',
  'start',
  'end',
  'measure',
  'today',
  'target',
  'targetDate',
  'functions',
  'stages',
  'blocks',
  'models',
  'businessGoal',
  'brandPromise',
  'stopped',
] as const

/** Something the team will do, with the fields of the strategy test; a field that is absent was not filled. */
export const moveSchema = z.object({
  ...lineBase,
  kind: z.literal('move'),
  owner: personName.optional(),
  people: z.int().nonnegative().max(100_000).optional(),
  /** Of all people together. */
  hoursPerWeek: z.number().nonnegative().max(1_000_000).optional(),
  money: money.optional(),
  start: date.optional(),
  end: date.optional(),
  measure: words.optional(),
  /** Of the measure: what it is today, what it is to be, and by when. As people say it: "62 %", "4 days". */
  today: words.optional(),
  target: words.optional(),
  targetDate: date.optional(),
  /** Functions that take part. */
  functions: nameSet.default({}),
  /** Stages of being a customer it touches. */
  stages: setOf(stages),
  blocks: setOf(buildingBlocks),
  models: setOf(businessModels),
  businessGoal: served.optional(),
  brandPromise: served.optional(),
  /** What is stopped for it. */
  stopped: words.optional(),
  /** Lines that have to be agreed before it. */
  dependsOn: z.record(lineId, z.literal(true)).default({}),
  swap: swapAnswer.optional(),
  // Answers to questions of the strategy test.
  customerProblem: words.optional(),
  growthPlan: words.optional(),
  decision: words.optional(),
  customerReason: words.optional(),
  rhythm: words.optional(),
  stopRule: words.optional(),
})
export type Move = z.infer<typeof moveSchema>
