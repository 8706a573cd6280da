import { texts } from '#client/texts'
import type { Item } from '#shared/board'
import { consentAnswers, type Round, type RoundResult } from '#shared/protocol'
import { meanOf, ranked } from './resultNumbers.ts'
import { answerWords, meanWords, optionWords } from './roundWords.ts'

/** One line of a result: what it is about, its number, and the number as it is told. */
export interface ResultRow {
  readonly id: string
  readonly words: string
  readonly value: number
  readonly told: string
  /** Its place in the round's options. */
  readonly index: number
  readonly tally: readonly number[]
}

type Part = Pick<RoundResult, 'tallies'>

/** Notes with their dots, or what was rated with its mean, most first. */
export function optionRows(
  round: Pick<Round, 'kind' | 'options'>,
  part: Part,
  items: ReadonlyMap<string, Item>,
): ResultRow[] {
  return ranked(round, part).map(({ index, tally, value }) => {
    const option = round.options[index] ?? { id: '' }
    const told = round.kind === 'dots' ? String(value) : meanTold(tally)
    return { index, id: option.id, words: optionWords(option, items), tally, value, told }
  })
}

/** How many gave each answer, in their own order. */
export function answerRows({ tallies }: Part): ResultRow[] {
  return consentAnswers.map((answer, index) => {
    const value = tallies[0]?.[index] ?? 0
    const words = answerWords(answer)
    return { index, id: answer, words, tally: [value], value, told: String(value) }
  })
}

function meanTold(tally: readonly number[]): string {
  return tally.length === 0 ? texts.round_tooFewShort() : meanWords(meanOf(tally))
}
