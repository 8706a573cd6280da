import { type Result, refuse, succeed } from '../../basics/index.ts'
import {
  limits,
  type Round,
  type RoundOption,
  type RoundScope,
  type RoundStart,
} from '../../protocol/index.ts'
import type { StateWithoutPeople } from '../createSession.ts'
import type { RoundRefusal, VotableItem } from './roundSecrets.ts'
import { suggestDots } from './suggestDots.ts'

/** The round that begins now (S111 to S114). `items` is what can be voted on now. Refuses where there is nothing to ask about, or too much. */
export function openedRound(
  start: RoundStart,
  state: Pick<StateWithoutPeople, 'functions' | 'zones' | 'lines'>,
  items: readonly VotableItem[],
  atMs: number,
): Result<Round, RoundRefusal | 'unknownZone' | 'notProposed'> {
  const options = optionsOf(start, state, items)
  if (!options.ok) return options
  if (options.value.length > limits.optionsPerRound) return refuse('tooManyOptions')
  const about = questionOf(start, state)
  if (!about.ok) return about
  return succeed({
    id: start.id,
    kind: start.kind,
    ...about.value,
    options: options.value,
    ...settingsOf(start, options.value.length),
    ...(start.facilitatorsVote ? { facilitatorsVote: true } : {}),
    openedAtMs: atMs,
    ...(start.seconds === undefined ? {} : { closesAtMs: atMs + start.seconds * 1000 }),
  })
}

/** A consent round about a line asks about the wording that was proposed, and no other (S226). */
function questionOf(
  start: RoundStart,
  { lines = [] }: Pick<StateWithoutPeople, 'lines'>,
): Result<Pick<Round, 'question' | 'line'>, 'notProposed'> {
  if (start.kind !== 'consent' || start.line === undefined)
    return succeed({ question: start.question })
  const decided = lines.find(({ line }) => line === start.line)
  const words = decided?.content.text
  if (decided?.status !== 'proposed' || typeof words !== 'string') return refuse('notProposed')
  return succeed({ question: words, line: start.line })
}

/** The closed round once more (S116), with what of its items is still there. */
export function roundAgain(
  { closed: _closed, closesAtMs: _closesAtMs, ...before }: Round,
  again: { readonly id: string; readonly seconds?: number | undefined },
  items: readonly VotableItem[],
  atMs: number,
): Result<Round, RoundRefusal> {
  const there = new Set(items.map(({ id }) => id))
  const options = before.options.filter(({ id, words }) => words !== undefined || there.has(id))
  if (options.length === 0 && before.kind !== 'consent') return refuse('nothingToAsk')
  return succeed({
    ...before,
    id: again.id,
    options,
    revoteOf: before.id,
    openedAtMs: atMs,
    ...(again.seconds === undefined ? {} : { closesAtMs: atMs + again.seconds * 1000 }),
  })
}

function settingsOf(start: RoundStart, options: number): Pick<Round, 'blind'> & Partial<Round> {
  if (start.kind === 'consent')
    return { blind: true, ...(start.anonymous ? { anonymous: true } : {}) }
  if (start.kind !== 'dots') return { blind: true }
  const { dots = suggestDots(options), mostPerNote, blind } = start
  return { dots, mostPerNote: Math.min(mostPerNote, dots), blind }
}

function optionsOf(
  start: RoundStart,
  { functions, zones }: Pick<StateWithoutPeople, 'functions' | 'zones'>,
  items: readonly VotableItem[],
): Result<RoundOption[], RoundRefusal | 'unknownZone'> {
  if (start.kind === 'consent') return succeed([])
  if (start.kind === 'pairwise') {
    return functions.length < 2 ? refuse('nothingToAsk') : succeed(ofWords('f', functions))
  }
  const { scope } = start
  if (scope.kind === 'statements') return succeed(ofWords('s', scope.statements))
  if (scope.kind === 'zone' && !zones.some(({ id }) => id === scope.zone)) {
    return refuse('unknownZone', scope.zone)
  }
  const found = itemsIn(scope, items)
  if (!found.ok) return found
  return found.value.length === 0 ? refuse('nothingToAsk') : found
}

function itemsIn(
  scope: Exclude<RoundScope, { kind: 'statements' }>,
  items: readonly VotableItem[],
): Result<RoundOption[], RoundRefusal> {
  if (scope.kind === 'all') return succeed(items.map(({ id }) => ({ id })))
  if (scope.kind === 'zone') {
    return succeed(items.filter(({ zone }) => zone === scope.zone).map(({ id }) => ({ id })))
  }
  const there = new Set(items.map(({ id }) => id))
  const foreign = scope.items.find((id) => !there.has(id))
  if (foreign !== undefined) return refuse('foreignOption', foreign)
  const wanted = new Set(scope.items)
  return succeed(items.filter(({ id }) => wanted.has(id)).map(({ id }) => ({ id })))
}

/** Ids of their own: people's words may be anything, also `constructor`. */
function ofWords(prefix: string, words: readonly string[]): RoundOption[] {
  return words.map((text, index) => ({ id: `${prefix}${index}`, words: text }))
}
