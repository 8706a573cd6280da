export { applyCommand } from './applyCommand.ts'
export type { CommandRefusal, Person, Sender, SessionContent } from './command.ts'
export type { StateWithoutPeople } from './createSession.ts'
export { createSession, createSessionFromFile } from './createSession.ts'
export type { HiddenPlaces } from './hiddenZones.ts'
export { hiddenPlaces, withHiddenPlaces } from './hiddenZones.ts'
export type {
  FrozenStrategy,
  LineRefusal,
  LineSecrets,
  StrategyChange,
} from './lines/lineSecrets.ts'
export type { LineStanding, LineStatus } from './lines/standingOf.ts'
export { lineStatuses, standingOf } from './lines/standingOf.ts'
export { strategyFile } from './lines/strategyFile.ts'
export type { Plan, PlannedStep } from './plan.ts'
export { planOf } from './plan.ts'
export type { PrivateNotes, RevealPlan } from './planReveal.ts'
export { countHidden, planReveal } from './planReveal.ts'
export { privateStep } from './privacy.ts'
export type { Profile } from './profile.ts'
export { changeProfile, checkFunction } from './profile.ts'
export { checkBallot, isEmptyBallot } from './rounds/ballotFault.ts'
export { closeRoundIn, findRound } from './rounds/closeRoundIn.ts'
export { leastGroup } from './rounds/fewAreHidden.ts'
export { checkOnSite, isEmptyOnSite, peopleIn } from './rounds/onSiteBallot.ts'
export type {
  CastBallot,
  CastOnSite,
  RoundChange,
  RoundRefusal,
  RoundSecrets,
  VotableItem,
} from './rounds/roundSecrets.ts'
export { suggestDots } from './rounds/suggestDots.ts'
export { isVotable, votableItems } from './rounds/votableItems.ts'
export { forEverybody, sessionFor } from './sessionFor.ts'
export { timeLeft } from './timer.ts'
