import type { AskedField } from '../board/index.ts'
import type { MoveField } from '../templates/index.ts'

/**
 * What a check of a template finds. `open`: there is nothing to judge yet, or a person has not answered; `shown`: it asks for
 * numbers or a list, which nobody passes or fails.
 */
export interface Answer {
  readonly state: 'holds' | 'fails' | 'open' | 'shown'
  /** Ids of the lines it is about: that fail, that wait for an answer, or that are listed. */
  readonly lines?: readonly string[]
  /** Ids of the zones that fail. */
  readonly zones?: readonly string[]
  /** Ids of the notes that fail. */
  readonly notes?: readonly string[]
  /** What is missing. */
  readonly fields?: readonly (MoveField | AskedField)[]
  /** Functions, layers, stages … nothing reaches. */
  readonly empty?: readonly string[]
  /** A share, from 0 to 1. */
  readonly share?: number
}

export const open: Answer = { state: 'open' }
export const holds: Answer = { state: 'holds' }

/** Fails with what is in it; holds where nothing is. */
export function failsOn(evidence: Omit<Answer, 'state'>): Answer {
  const isClean = Object.values(evidence).every((each) => Array.isArray(each) && each.length === 0)
  return isClean ? holds : { state: 'fails', ...evidence }
}
