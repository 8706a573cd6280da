import type { Reservation } from '#shared/protocol'
import { answerLabel } from '../labels/labelOf.ts'
import { visibleText } from '../text/visibleText.ts'
import { optionally } from './optionally.ts'
import type { TypesetParts } from './typesetParts.ts'

/** What somebody holds against a wording, with their name, or that they were on site, where the round was not anonymous. */
export function reservationOf(
  { answer, reason, name, function: silo, onSite }: Reservation,
  { labels, gate }: TypesetParts,
) {
  return {
    reason: visibleText(reason, '') === '' ? null : gate.rich(reason),
    answer: answerLabel(labels, answer),
    name: optionally(onSite ? labels.say('room') : name, gate.rich),
    function: optionally(silo, gate.rich),
  }
}
