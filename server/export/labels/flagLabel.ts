import type { FlagId } from '#shared/strategy'
import type { LabelKey, Labels } from './createLabels.ts'

/** What a flag of the strategy test says in a report; the same sentences as on the screen (client/texts/flagWords.ts). */
export function flagLabel(labels: Labels, flag: FlagId) {
  const { title, reason, question } = flags[flag]
  return { title: labels.say(title), reason: labels.say(reason), question: labels.say(question) }
}

const flags: Readonly<Record<FlagId, Readonly<Record<'title' | 'reason' | 'question', LabelKey>>>> =
  {
    'by-technology': {
      title: 'flagByTechnologyTitle',
      reason: 'flagByTechnologyReason',
      question: 'flagByTechnologyQuestion',
    },
    'by-journey-map': {
      title: 'flagByJourneyMapTitle',
      reason: 'flagByJourneyMapReason',
      question: 'flagByJourneyMapQuestion',
    },
    'not-resourced': {
      title: 'flagNotResourcedTitle',
      reason: 'flagNotResourcedReason',
      question: 'flagNotResourcedQuestion',
    },
    'no-measure': {
      title: 'flagNoMeasureTitle',
      reason: 'flagNoMeasureReason',
      question: 'flagNoMeasureQuestion',
    },
    borrowed: {
      title: 'flagBorrowedTitle',
      reason: 'flagBorrowedReason',
      question: 'flagBorrowedQuestion',
    },
    generic: {
      title: 'flagGenericTitle',
      reason: 'flagGenericReason',
      question: 'flagGenericQuestion',
    },
    'side-project': {
      title: 'flagSideProjectTitle',
      reason: 'flagSideProjectReason',
      question: 'flagSideProjectQuestion',
    },
    'one-silo': {
      title: 'flagOneSiloTitle',
      reason: 'flagOneSiloReason',
      question: 'flagOneSiloQuestion',
    },
    'out-of-order': {
      title: 'flagOutOfOrderTitle',
      reason: 'flagOutOfOrderReason',
      question: 'flagOutOfOrderQuestion',
    },
    'fields-complete': {
      title: 'flagFieldsCompleteTitle',
      reason: 'flagFieldsCompleteReason',
      question: 'flagFieldsCompleteQuestion',
    },
  }
