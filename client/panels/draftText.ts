import { texts } from '#client/texts'
import type { ReturnedWork } from '#client/view'
import type { RefusalReason } from '#shared/protocol'

const whys: Readonly<Partial<Record<RefusalReason, () => string>>> = {
  malformed: texts.draft_why_malformed,
  tooLarge: texts.draft_why_tooLarge,
  missingParts: texts.draft_why_missingParts,
  foreignClient: texts.draft_why_clients,
  tooManyClients: texts.draft_why_clients,
  badRecord: texts.draft_why_badRecord,
  forgedAuthor: texts.draft_why_forgedAuthor,
  othersWords: texts.draft_why_othersWords,
  toolNotAllowed: texts.draft_why_tool,
  frozenLine: texts.draft_why_frozenLine,
  boardFull: texts.draft_why_boardFull,
}

/** What happened to work that came back, in one line. */
export function draftTitle({ reason, rule }: ReturnedWork): string {
  if (reason === 'epochChanged') return texts.draft_titleGone()
  const why = whys[(rule ?? reason) as RefusalReason] ?? texts.draft_why_unknown
  return texts.draft_title({ why: why() })
}

/** All words that came back, to be copied at once. */
export function draftWords({ notes, words }: ReturnedWork): string {
  return [...notes, ...words].map(({ text }) => text).join('\n\n')
}
