import { refuse, succeed } from '../../basics/index.ts'
import { limits, type Signature } from '../../protocol/index.ts'
import type { Person, Reducer } from '../command.ts'
import { standingOf } from './standingOf.ts'
import { strategyFile } from './strategyFile.ts'

/** Puts the strategy as it stands up to be signed (S230). */
const freezeStrategy: Reducer<'freezeStrategy'> = (before, by, { id }, atMs) => {
  const { state, people, strategy } = before
  const versions = state.versions ?? []
  if (versions.some((one) => one.id === id)) return refuse('versionTaken')
  if (versions.length >= limits.strategyVersions) return refuse('tooManyVersions')
  const lines = strategy?.lines ?? []
  const agreed = lines.filter((line) => standingOf(line, state).status === 'agreed')
  if (strategy === undefined || agreed.length === 0) return refuse('nothingAgreed')
  const frozen = strategy.freeze(strategyFile(lines, state, atMs))
  const name = people.find((person) => person.id === by.participantId)?.name ?? ''
  const version = {
    id,
    hash: frozen.hash,
    atMs,
    by: name,
    lines: agreed.length,
    signatures: [],
  }
  return succeed({
    state: { ...state, versions: [...versions, version] },
    people,
    frozen: { id, ...frozen },
  })
}

/** One's own answer to the last version, by name (S231). */
const signStrategy: Reducer<'signStrategy'> = ({ state, people }, by, command, atMs) => {
  const versions = state.versions ?? []
  const version = versions.find(({ id }) => id === command.strategy)
  if (version === undefined) return refuse('unknownStrategy', command.strategy)
  if (version !== versions.at(-1)) return refuse('oldVersion')
  if (command.answer !== 'agree' && command.reason === undefined) return refuse('noReason')
  const person = people.find(({ id }) => id === by.participantId)
  if (person === undefined || person.name === '') return refuse('noName')
  const others = version.signatures.filter((one) => one.person !== person.id)
  const signed = { ...version, signatures: [...others, signatureOf(person, command, atMs)] }
  return succeed({ state: { ...state, versions: [...versions.slice(0, -1), signed] }, people })
}

export const signingReducers = { freezeStrategy, signStrategy }

function signatureOf(
  { id, name, function: of, layer }: Person,
  { answer, reason }: Pick<Signature, 'answer' | 'reason'>,
  atMs: number,
): Signature {
  return {
    person: id,
    name,
    ...(of === undefined ? {} : { function: of }),
    ...(layer === undefined ? {} : { layer }),
    answer,
    ...(reason === undefined ? {} : { reason }),
    atMs,
  }
}
