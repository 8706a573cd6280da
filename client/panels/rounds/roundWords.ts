import { shortWords, texts } from '#client/texts'
import type { Item } from '#shared/board'
import type { ConsentAnswer, Round, RoundKind, RoundOption } from '#shared/protocol'

/** What a kind of round is called. */
export function kindWords(kind: RoundKind): string {
  return kinds[kind]()
}

const kinds: { readonly [Kind in RoundKind]: () => string } = {
  dots: () => texts.round_dots(),
  consent: () => texts.round_consent(),
  rating: () => texts.round_rating(),
  pairwise: () => texts.round_pairwise(),
}

export function answerWords(answer: ConsentAnswer): string {
  return answers[answer]()
}

const answers: { readonly [Answer in ConsentAnswer]: () => string } = {
  agree: () => texts.round_agree(),
  canLive: () => texts.round_canLive(),
  concern: () => texts.round_concern(),
  block: () => texts.round_block(),
  abstain: () => texts.round_abstain(),
}

/** What an option is about, on one line: the words of its item as they are now, or its own. */
export function optionWords(option: RoundOption, items: ReadonlyMap<string, Item>): string {
  if (option.words !== undefined) return option.words
  const item = items.get(option.id)
  return item ? shortWords(item) : texts.round_gone()
}

/** In one line: what kind it is, about how much, and by which rules. */
export function aboutWords({ kind, options, mostPerNote, blind, anonymous }: Round): string {
  const rules = {
    dots: () => [
      texts.round_noteCount({ count: options.length }),
      texts.round_atMost({ most: mostPerNote ?? 1 }),
      ...(blind ? [texts.round_blind()] : []),
    ],
    consent: () => (anonymous ? [texts.round_anonymous()] : []),
    rating: () => [texts.round_blind()],
    pairwise: () => [texts.round_blind()],
  }
  return [kindWords(kind), ...rules[kind]()].join(' · ')
}

/** A mean with one digit behind the point; a dash where there is none. */
export function meanWords(mean: number | undefined): string {
  return mean === undefined ? '–' : mean.toFixed(1)
}

/** How many voted, and how many of them were entered for people on site. */
export function ballotWords(count: number, onSite: number | undefined): string {
  const all = texts.round_ballots({ count })
  return onSite === undefined ? all : `${all}, ${texts.onSite_ofThem({ count: onSite })}`
}
