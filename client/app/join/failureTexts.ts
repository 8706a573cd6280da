import { texts } from '#client/texts'
import type { EntryFailure } from './enterWorkshop.ts'

/** For every way of not getting in: what happened, and what to do next. */
export const failureTexts: Record<EntryFailure, { title: () => string; next: () => string }> = {
  noLink: { title: texts.entry_noLink, next: texts.entry_noLinkNext },
  unknownWorkshop: { title: texts.entry_unknownWorkshop, next: texts.entry_unknownWorkshopNext },
  wrongLink: { title: texts.entry_wrongLink, next: texts.entry_wrongLinkNext },
  wrongCode: { title: texts.entry_wrongCode, next: texts.entry_wrongCodeNext },
  unreachable: { title: texts.entry_unreachable, next: texts.entry_unreachableNext },
  tooMany: { title: texts.entry_tooMany, next: texts.entry_tooManyNext },
  passphraseNeeded: { title: texts.link_passphrase, next: texts.link_passphraseNext },
  wrongPassphrase: { title: texts.link_wrongPassphrase, next: texts.link_wrongPassphraseNext },
  nameNeeded: { title: texts.link_askTitle, next: texts.link_askLead },
  waiting: { title: texts.link_waiting, next: texts.link_waitingNext },
  turnedAway: { title: texts.link_turnedAway, next: texts.link_turnedAwayNext },
  requestExpired: { title: texts.link_expired, next: texts.link_expiredNext },
  unexpected: { title: texts.entry_unexpected, next: texts.entry_unexpectedNext },
}
