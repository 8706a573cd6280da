import { limits, type Problem } from '#shared/protocol'
import type { LineRefusal } from '#shared/session'
import { problemOf } from './problems.ts'

/** What is answered where the strategy does not take a command. Nothing was changed by any of them. */
export const lineRefusals: { readonly [Reason in LineRefusal]: (detail: string) => Problem } = {
  unknownLine: (line) => invalid('Nothing was changed.', 'line', `"${line}" is no line to decide`),
  emptyLine: () => invalid('Write the line first.', 'line', 'has no words'),
  notADraft: () => invalid('It is no draft. Make it one to change it.', 'line', 'is no draft'),
  notProposed: () =>
    invalid('Propose this wording first, so that nobody changes it.', 'line', 'is not proposed'),
  notTested: () =>
    invalid(
      'Ask for consent to this wording first.',
      'line',
      'has no consent round with an answer',
    ),
  blocked: () => invalid('Somebody blocked it. Say why all the same.', 'reason', 'is missing'),
  zoneAgreed: () =>
    invalid('There is an agreed line for this zone. Park it first.', 'line', 'is the second'),
  lineInRound: () => invalid('Close its round first.', 'line', 'is being voted on'),
  tooManyLines: () =>
    invalid(`A workshop decides ${limits.decidedLines} lines at most.`, 'line', 'is one too many'),
  roundInUse: () => invalid('A line was agreed in this round.', 'round', 'holds an agreed line'),
  unknownFlag: (flag) => invalid('Nothing was changed.', 'flag', `"${flag}" is not overruled`),
  nothingAgreed: () => invalid('There is nothing agreed to sign yet.', 'id', 'would be empty'),
  versionTaken: () => invalid('Nothing was changed.', 'id', 'is the id of another version'),
  tooManyVersions: () =>
    invalid(`A strategy has ${limits.strategyVersions} versions at most.`, 'id', 'is one too many'),
  unknownStrategy: (version) => invalid('Nothing was changed.', 'strategy', `"${version}" is none`),
  oldVersion: () =>
    invalid(
      'There is a newer version to sign. Nothing was changed.',
      'strategy',
      'is not the last',
    ),
  noName: () =>
    invalid('Give your name first: a strategy is signed by name.', 'name', 'is missing'),
}

function invalid(detail: string, path: string, message: string): Problem {
  return problemOf('invalid', detail, [{ path, message }])
}
