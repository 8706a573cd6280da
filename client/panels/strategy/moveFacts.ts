import { texts } from '#client/texts'
import type { Commitment, Move } from '#shared/board'
import { dateWords } from './dateWords.ts'

/** What is filled in of a move, in a few words each: who, how much, until when, what is measured. */
export function moveFacts(move: Move): string[] {
  const { owner, people, hoursPerWeek, money, start, end, measure } = move
  return [
    ...(owner ? [owner.name] : []),
    ...(people === undefined ? [] : [texts.move_peopleCount({ count: people })]),
    ...(hoursPerWeek === undefined ? [] : [texts.move_hoursCount({ hours: hoursPerWeek })]),
    ...(money ? [moneyWords(money)] : []),
    ...datesOf(start, end),
    ...(measure ? [measureWords(move)] : []),
  ]
}

export function moneyWords({ amount, currency }: NonNullable<Move['money']>): string {
  if (amount === 0) return texts.move_noMoney()
  const style = { style: 'currency', currency, maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(undefined, style).format(amount)
}

/** "Complaints solved: 62 % → 80 % by 31 Mar 2027", as far as it is filled. */
export function measureWords({ measure = '', today, target, targetDate }: Move): string {
  const way = [today, target].filter((part) => part !== undefined && part !== '').join(' → ')
  const by = targetDate === undefined ? '' : texts.move_byDate({ date: dateWords(targetDate) })
  const goal = [way, by].filter((part) => part !== '').join(' ')
  return [measure, goal].filter((part) => part !== '').join(': ')
}

function datesOf(start: string | undefined, end: string | undefined): string[] {
  if (start !== undefined && end !== undefined) return [`${dateWords(start)} – ${dateWords(end)}`]
  if (start !== undefined) return [texts.move_from({ date: dateWords(start) })]
  return end === undefined ? [] : [texts.move_until({ date: dateWords(end) })]
}

/** By whom and by when a commitment is. */
export function commitmentFacts({ by, function: silo, date }: Commitment, layer: string): string[] {
  return [
    ...(by ? [by.name] : []),
    ...(silo === undefined ? [] : [silo]),
    ...(layer === '' ? [] : [layer]),
    ...(date === undefined ? [] : [texts.move_byDate({ date: dateWords(date) })]),
  ]
}
