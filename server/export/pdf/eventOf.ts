import type { ReportEvent, ReportEventKind } from '#shared/report'
import type { LabelKey } from '../labels/createLabels.ts'
import { visibleText } from '../text/visibleText.ts'
import type { TypesetParts } from './typesetParts.ts'

/** A line of how the session went. */
export function eventOf({ atMs, kind, about = '', by = '' }: ReportEvent, parts: TypesetParts) {
  const { labels, gate } = parts
  const said = (words: string) =>
    visibleText(words, '') === '' ? null : gate.rich(shortened(words))
  return {
    time: labels.moment(atMs),
    what: labels.say(kinds[kind]),
    about: said(about),
    by: said(by),
  }
}

const mostCharacters = 160

/** Words of a line may be long, and stand elsewhere in full. */
function shortened(words: string): string {
  const letters = [...words.replace(/\s+/g, ' ')]
  return letters.length <= mostCharacters
    ? letters.join('')
    : `${letters.slice(0, mostCharacters).join('')}…`
}

const kinds: Readonly<Record<ReportEventKind, LabelKey>> = {
  step: 'eventStep',
  reveal: 'eventReveal',
  roundOpened: 'eventRoundOpened',
  roundClosed: 'eventRoundClosed',
  agreed: 'eventAgreed',
  parked: 'eventParked',
  frozen: 'eventFrozen',
  signed: 'eventSigned',
}
