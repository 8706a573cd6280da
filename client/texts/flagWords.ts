import type { FlagId } from '#shared/strategy'
import * as messages from './compiled/messages.js'

/** What a flag of the strategy test says to people. */
export interface FlagWords {
  readonly title: string
  /** Why it is up. */
  readonly reason: string
  /** What would answer it. */
  readonly question: string
}

/** The words of a flag; a flag of the team's own has its own. */
export function flagWords(flag: FlagId): FlagWords {
  const { title, reason, question } = words[flag]
  return { title: title(), reason: reason(), question: question() }
}

const words = {
  'by-technology': {
    title: messages.flag_byTechnology_title,
    reason: messages.flag_byTechnology_reason,
    question: messages.flag_byTechnology_question,
  },
  'by-journey-map': {
    title: messages.flag_byJourneyMap_title,
    reason: messages.flag_byJourneyMap_reason,
    question: messages.flag_byJourneyMap_question,
  },
  'not-resourced': {
    title: messages.flag_notResourced_title,
    reason: messages.flag_notResourced_reason,
    question: messages.flag_notResourced_question,
  },
  'no-measure': {
    title: messages.flag_noMeasure_title,
    reason: messages.flag_noMeasure_reason,
    question: messages.flag_noMeasure_question,
  },
  borrowed: {
    title: messages.flag_borrowed_title,
    reason: messages.flag_borrowed_reason,
    question: messages.flag_borrowed_question,
  },
  generic: {
    title: messages.flag_generic_title,
    reason: messages.flag_generic_reason,
    question: messages.flag_generic_question,
  },
  'side-project': {
    title: messages.flag_sideProject_title,
    reason: messages.flag_sideProject_reason,
    question: messages.flag_sideProject_question,
  },
  'one-silo': {
    title: messages.flag_oneSilo_title,
    reason: messages.flag_oneSilo_reason,
    question: messages.flag_oneSilo_question,
  },
  'out-of-order': {
    title: messages.flag_outOfOrder_title,
    reason: messages.flag_outOfOrder_reason,
    question: messages.flag_outOfOrder_question,
  },
  'fields-complete': {
    title: messages.flag_fieldsComplete_title,
    reason: messages.flag_fieldsComplete_reason,
    question: messages.flag_fieldsComplete_question,
  },
} satisfies Record<FlagId, Record<keyof FlagWords, () => string>>
