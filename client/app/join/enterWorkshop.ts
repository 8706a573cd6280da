import type { Api, ApiReason } from '#client/sync'
import type { Result } from '#shared/basics'
import type { EnterAnswer, EnterWaiting } from '#shared/protocol'
import type { Arrival, BrowserMemory, Entry } from '../browserMemory.ts'
import { tokenOfLink } from '../route.ts'

export type EntryFailure =
  | 'noLink'
  | 'unknownWorkshop'
  | 'wrongLink'
  | 'wrongCode'
  | 'unreachable'
  | 'tooMany'
  | 'unexpected'
  | 'passphraseNeeded'
  | 'wrongPassphrase'
  | 'nameNeeded'
  | 'waiting'
  | 'turnedAway'
  | 'requestExpired'

/** What the person was asked for on the way in. */
export interface Asked {
  readonly passphrase?: string
  readonly name?: string
}

/** What entering needs of the app's parts. */
export interface EntryParts {
  readonly api: Pick<Api, 'enter'>
  readonly memory: BrowserMemory
  readonly nowMs: () => number
}

/**
 * Enters a workshop by a link's token or, without one, as whoever this tab, then this browser, was before.
 * The same browser on the same link is the same person again. Keeps the entry, so that a reload needs no token.
 */
export async function enterWorkshop(
  parts: EntryParts,
  workshopId: string,
  token: string | undefined,
  asked: Asked = {},
): Promise<Result<Entry, EntryFailure>> {
  const arrival = parts.memory.arrival(workshopId)
  const used = token ?? arrival?.token
  if (used === undefined) return enterWithoutLink(parts, workshopId)
  // Kept until the server has answered: a reload in between still finds the token, although the address bar no longer has it.
  const begun = { ...(arrival?.token === used ? arrival : {}), token: used, ...nameOf(asked) }
  parts.memory.keepArrival(workshopId, begun)
  return ask(parts, workshopId, begun, asked.passphrase)
}

/** Enters by join code; the answer says which workshop that is. Who has to wait for a facilitator waits there. */
export async function enterByCode(
  parts: EntryParts,
  joinCode: string,
  asked: Asked = {},
): Promise<Result<Entry | EnterWaiting, EntryFailure>> {
  const cameBy = `code:${joinCode}`
  const before = parts.memory
    .workshops()
    .flatMap(({ entries }) => entries)
    .find((one) => one.cameBy === cameBy)?.entry
  const rejoin = before ? { rejoin: before.sessionToken } : {}
  const answer = await parts.api.enter(undefined, { joinCode, ...asked, ...rejoin })
  if (!answer.ok) return { ok: false, reason: failureOf(answer.reason, 'wrongCode') }
  if (!('request' in answer.value))
    return { ok: true, value: keepEntry(parts, cameBy, answer.value, before, false) }
  const { workshopId, request } = answer.value
  parts.memory.keepArrival(workshopId, { token: cameBy, ...nameOf(asked), request })
  return { ok: true, value: answer.value }
}

/** Gives up a request that was turned away or forgotten, so that the next try is a new one. */
export function askAnew({ memory }: Pick<EntryParts, 'memory'>, workshopId: string): void {
  const arrival = memory.arrival(workshopId)
  if (arrival) memory.keepArrival(workshopId, { token: arrival.token })
}

async function ask(
  parts: EntryParts,
  workshopId: string,
  arrival: Arrival,
  passphrase: string | undefined,
): Promise<Result<Entry, EntryFailure>> {
  const { token, name, request } = arrival
  const before = entryBy(parts.memory, workshopId, token)
  const answer = await parts.api.enter(workshopId, {
    ...keyOf(token),
    ...(name ? { name } : {}),
    ...(request ? { request } : {}),
    ...(passphrase ? { passphrase } : {}),
    ...(before ? { rejoin: before.sessionToken } : {}),
  })
  if (!answer.ok) {
    const failure = failureOf(answer.reason, 'wrongLink')
    // A refused token is not tried again: it would keep out whoever then comes in by the code.
    if (failure === 'wrongLink' || failure === 'unknownWorkshop')
      parts.memory.forgetArrival(workshopId)
    return { ok: false, reason: failure }
  }
  if ('request' in answer.value) {
    parts.memory.keepArrival(workshopId, { ...arrival, request: answer.value.request })
    return { ok: false, reason: 'waiting' }
  }
  parts.memory.forgetArrival(workshopId)
  // Who asked to be let in has said a name only; the page for the rest is still to come.
  const isNamed = Boolean(name) && request === undefined
  return { ok: true, value: keepEntry(parts, token, answer.value, before, isNamed) }
}

function keyOf(cameBy: string): { token: string } | { joinCode: string } {
  return cameBy.startsWith('code:') ? { joinCode: cameBy.slice('code:'.length) } : { token: cameBy }
}

function nameOf({ name }: Asked): { name?: string } {
  return name ? { name } : {}
}

/** What a person calls a join code, as the server wants it: `abcd 2345` → `ABCD-2345`; undefined if it cannot be one. */
export function readJoinCode(typed: string): string | undefined {
  const bare = typed.toUpperCase().replace(/[\s\-–—_.]/g, '')
  return /^[A-Z2-9]{8}$/.test(bare) ? `${bare.slice(0, 4)}-${bare.slice(4)}` : undefined
}

/** As who this tab was, else as who this browser was last, else by a link that is kept here because the workshop was started here. */
async function enterWithoutLink(
  parts: EntryParts,
  workshopId: string,
): Promise<Result<Entry, EntryFailure>> {
  const { memory, nowMs } = parts
  const mine = memory.tabEntry(workshopId)
  if (mine) return { ok: true, value: mine }
  const last = memory.workshop(workshopId)?.entries.at(-1)
  const kept = tokenOfLink(memory.workshop(workshopId)?.links.facilitator ?? '')
  if (!last && kept) return enterWorkshop(parts, workshopId, kept)
  if (!last) return { ok: false, reason: 'noLink' }
  memory.keepTabEntry(last.entry)
  memory.keepEntry(last.cameBy, last.entry, nowMs())
  return { ok: true, value: last.entry }
}

function keepEntry(
  { memory, nowMs }: EntryParts,
  cameBy: string,
  answer: EnterAnswer,
  before: Entry | undefined,
  named: boolean,
): Entry {
  const isSamePerson = before?.participantId === answer.participantId
  const { rotation = 0, linkRole, nameless, ...kept } = answer
  const entry: Entry = {
    ...kept,
    ...(linkRole ? { linkRole } : {}),
    ...(nameless ? { nameless } : {}),
    named: named || (isSamePerson && before.named),
  }
  memory.keepTabEntry(entry)
  memory.keepEntry(cameBy, entry, nowMs())
  const door = cameBy.startsWith('code:') ? 'code' : (entry.linkRole ?? entry.role)
  memory.keepRotation(entry.workshopId, door, rotation)
  return entry
}

function entryBy(memory: BrowserMemory, workshopId: string, cameBy: string): Entry | undefined {
  return memory.workshop(workshopId)?.entries.find((one) => one.cameBy === cameBy)?.entry
}

function failureOf(reason: ApiReason, refused: 'wrongLink' | 'wrongCode'): EntryFailure {
  switch (reason) {
    case 'unreachable':
    case 'unavailable':
      return 'unreachable'
    case 'notFound':
      return refused === 'wrongCode' ? 'wrongCode' : 'unknownWorkshop'
    case 'notSignedIn':
    case 'forbidden':
    case 'invalid':
    case 'badRequest':
      return refused
    case 'tooMany':
    case 'passphraseNeeded':
    case 'wrongPassphrase':
    case 'nameNeeded':
    case 'turnedAway':
    case 'requestExpired':
      return reason
    default:
      return 'unexpected'
  }
}
