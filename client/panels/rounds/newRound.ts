import { shortWords, texts } from '#client/texts'
import type { ViewState } from '#client/view'
import { type Item, zoneOf } from '#shared/board'
import type { RoundKind, RoundScope, RoundStart, SessionState } from '#shared/protocol'
import { isVotable } from '#shared/session'

/** What is asked about: the question itself, everything, the zones of the step, what is selected, or one zone (its id). */
export type About = 'question' | 'all' | 'step' | 'selection' | `zone:${string}`

/** A round as it is being made; numbers as they are typed. */
export interface RoundDraft {
  readonly kind: RoundKind
  readonly question: string
  readonly about: About
  /** '' as long as nobody typed another number than the suggested one. */
  readonly dots: string
  readonly mostPerNote: string
  readonly blind: boolean
  readonly anonymous: boolean
  readonly facilitatorsVote: boolean
  /** '' for no limit. */
  readonly minutes: string
}

/** A draft from where the workshop is: what the current step asks for, about its zones or about the selection. */
export function newRound(state: ViewState, isOfSelection: boolean): RoundDraft {
  const step = state.session?.steps.find(({ id }) => id === state.session?.currentStep)
  const activity = step?.activity
  const kind = isOfSelection ? 'dots' : kindOf(activity?.kind)
  const settings = activity?.kind === 'dotVote' ? activity : undefined
  return {
    kind,
    question: questionOf(kind, state, step),
    about: isOfSelection
      ? 'selection'
      : kind === 'rating'
        ? 'question'
        : step?.zones.length
          ? 'step'
          : 'all',
    dots: settings?.dots === undefined ? '' : String(settings.dots),
    mostPerNote: String(settings?.mostPerNote ?? 3),
    blind: settings?.blind ?? true,
    anonymous: step?.naming === 'anonymous',
    facilitatorsVote: false,
    minutes: '',
  }
}

type Step = SessionState['steps'][number]

function kindOf(activity: Step['activity']['kind'] | undefined): RoundKind {
  if (activity === 'consent' || activity === 'rating') return activity
  return activity === 'functionRating' ? 'pairwise' : 'dots'
}

/** What a round of that kind asks at first: the step's own question, or the usual one. */
export function questionOf(kind: RoundKind, state: ViewState, step: Step | undefined): string {
  const { activity } = step ?? {}
  if (activity?.kind === 'rating' && kind === 'rating') return activity.question
  if (activity?.kind === 'functionRating' && kind === 'pairwise') return activity.question
  if (kind === 'consent') return selectedWords(state)
  if (kind === 'pairwise') return texts.round_pairwiseQuestion()
  return kind === 'dots' ? texts.round_dotsQuestion() : ''
}

/** The words of the one note that is selected: a wording to agree on. */
function selectedWords({ selection, items, privateIds }: ViewState): string {
  const [id, ...others] = selection
  const isOne = id !== undefined && others.length === 0 && !privateIds?.has(id)
  const item = isOne ? items.get(id) : undefined
  return item?.kind === 'note' ? shortWords(item) : ''
}

/** What on the board a draft asks about. */
export function itemsOf({ about }: Pick<RoundDraft, 'about'>, state: ViewState): Item[] {
  const { items, session, selection } = state
  const zones = session?.zones ?? []
  const ofStep = session?.steps.find(({ id }) => id === session.currentStep)?.zones ?? []
  // What only I see is nothing to vote on yet.
  const open = [...items.values()].filter(({ id }) => !state.privateIds?.has(id))
  const votable = open.filter(isVotable)
  if (about === 'all') return votable
  if (about === 'question') return []
  if (about === 'selection') return votable.filter(({ id }) => selection.has(id))
  const wanted = about === 'step' ? ofStep : [about.slice('zone:'.length)]
  return votable.filter((item) => wanted.includes(zoneOf(item, zones)?.id ?? ''))
}

/** The command's part, once the draft is right. */
export function toRoundStart(draft: RoundDraft, state: ViewState, id: string): RoundStart {
  const { kind, anonymous, blind } = draft
  const question = draft.question.trim()
  const start = {
    id,
    question,
    ...(draft.minutes === '' ? {} : { seconds: Number(draft.minutes) * 60 }),
    ...(draft.facilitatorsVote ? { facilitatorsVote: true } : {}),
  }
  if (kind === 'consent') return { kind, ...start, ...(anonymous ? { anonymous } : {}) }
  if (kind === 'pairwise') return { kind, ...start }
  if (kind === 'rating') return { kind, ...start, scope: scopeOf(draft, state) }
  const scope = scopeOf(
    { about: draft.about === 'question' ? 'all' : draft.about, question },
    state,
  )
  const dots = draft.dots === '' ? {} : { dots: Number(draft.dots) }
  const mostPerNote = Number(draft.mostPerNote)
  // A dot vote is about items: statements are what only ratings have.
  return {
    kind,
    ...start,
    scope: scope as Extract<RoundStart, { kind: 'dots' }>['scope'],
    ...dots,
    mostPerNote,
    blind,
  }
}

function scopeOf(draft: Pick<RoundDraft, 'about' | 'question'>, state: ViewState): RoundScope {
  const { about } = draft
  if (about === 'question') return { kind: 'statements', statements: [draft.question.trim()] }
  if (about === 'all') return { kind: 'all' }
  if (about === 'step' || about === 'selection') {
    return { kind: 'items', items: itemsOf(draft, state).map(({ id }) => id) }
  }
  return { kind: 'zone', zone: about.slice('zone:'.length) }
}
