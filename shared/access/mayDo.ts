import { type Result, refuse, succeed } from '../basics/index.ts'
import type { Role, SessionState } from '../protocol/index.ts'

/** Everything a role can be asked about. */
export type Act =
  | 'writeBoard'
  | 'writePrivate'
  | 'seeJoinCode'
  | 'seeHints'
  | 'export'
  | 'setTitle'
  | 'setLocked'
  | 'setOthersMayEdit'
  | 'setCurrentStep'
  | 'setStep'
  | 'removeStep'
  | 'moveStep'
  | 'setEnd'
  | 'startTimer'
  | 'pauseTimer'
  | 'resumeTimer'
  | 'addTime'
  | 'stopTimer'
  | 'callEveryone'
  | 'setPointersHidden'
  | 'setPaused'
  | 'setLead'
  | 'setSpotlight'
  | 'setZoneHidden'
  | 'setTools'
  | 'celebrate'
  | 'setOnSite'
  | 'reveal'
  | 'shareNotes'
  | 'seeHidden'
  | 'setZone'
  | 'removeZone'
  | 'askForTime'
  | 'setDone'
  | 'raiseHand'
  | 'setProfile'
  | 'rotateLink'
  | 'rotateJoinCode'
  | 'removePerson'
  | 'setRole'
  | 'setEntry'
  | 'setNameless'
  | 'answerRequest'
  | 'seeSnapshots'
  | 'takeSnapshot'
  | 'restoreSnapshot'
  | 'openRound'
  | 'revote'
  | 'castBallot'
  | 'castOnSite'
  | 'setProjected'
  | 'closeRound'
  | 'removeRound'
  | 'proposeLine'
  | 'reopenLine'
  | 'agreeLine'
  | 'parkLine'
  | 'overruleFlag'
  | 'raiseFlag'
  | 'freezeStrategy'
  | 'signStrategy'
  | 'rehearse'
  | 'endRehearsal'

const facilitatorOnly: readonly Act[] = [
  'setTitle',
  'setLocked',
  'setOthersMayEdit',
  'setCurrentStep',
  'callEveryone',
  'setPointersHidden',
  'setPaused',
  'setLead',
  'setSpotlight',
  'setZoneHidden',
  'setTools',
  'celebrate',
  'setOnSite',
  'reveal',
  'seeHidden',
  'setZone',
  'removeZone',
  'setStep',
  'removeStep',
  'moveStep',
  'setEnd',
  'startTimer',
  'pauseTimer',
  'resumeTimer',
  'addTime',
  'stopTimer',
  'seeHints',
  'rotateLink',
  'rotateJoinCode',
  'removePerson',
  'setRole',
  'setEntry',
  'setNameless',
  'answerRequest',
  'takeSnapshot',
  'restoreSnapshot',
  'openRound',
  'revote',
  'castOnSite',
  'setProjected',
  'closeRound',
  'removeRound',
  'proposeLine',
  'reopenLine',
  'agreeLine',
  'parkLine',
  'overruleFlag',
  'raiseFlag',
  'freezeStrategy',
  'rehearse',
  'endRehearsal',
]
/** What rests for everybody while a session is paused. */
const writing: readonly Act[] = ['writeBoard', 'writePrivate', 'shareNotes']
/** What puts something onto the board. */
const lockedAway: readonly Act[] = ['writeBoard', 'shareNotes']
const readerMay: readonly Act[] = ['export', 'setProfile']

/**
 * May this role do this now? The one place where a role is asked, by client (to grey a button out) and
 * server (to refuse) alike.
 */
export function mayDo(
  role: Role,
  act: Act,
  session: Pick<SessionState, 'locked' | 'paused'>,
): Result<true, 'facilitatorOnly' | 'viewersRead' | 'boardLocked' | 'boardPaused'> {
  if (session.paused && role !== 'viewer' && writing.includes(act)) return refuse('boardPaused')
  if (role === 'facilitator') return succeed(true)
  if (facilitatorOnly.includes(act)) return refuse('facilitatorOnly')
  if (role === 'viewer' && !readerMay.includes(act)) return refuse('viewersRead')
  if (lockedAway.includes(act) && session.locked) return refuse('boardLocked')
  return succeed(true)
}
