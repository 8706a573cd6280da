import { refuse, succeed } from '../basics/index.ts'
import type { Reducer } from './command.ts'
import { privateStep } from './privacy.ts'

const reveal: Reducer<'reveal'> = (before, _by, { zone }) => {
  const isKnown = zone === undefined || before.state.zones.some(({ id }) => id === zone)
  return isKnown ? succeed(before) : refuse('unknownZone', zone)
}

/** While a private step is on, nobody begins to show: the facilitator decides when. */
const shareNotes: Reducer<'shareNotes'> = (before) =>
  privateStep(before.state) === undefined ? succeed(before) : refuse('privateStep')

/** Whether private notes may come onto the board (S94 to S96); the notes themselves are moved by whoever stores them (`planReveal`). */
export const revealReducers = { reveal, shareNotes }
