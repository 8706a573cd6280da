import type { Api, ApiReason } from '#client/sync'
import type { Result } from '#shared/basics'
import type { EnterAnswer } from '#shared/protocol'
import type { BrowserMemory, Entry } from '../browserMemory.ts'
import { tokenOfLink } from '../route.ts'

export type EntryFailure =
  | 'noLink'
  | 'unknownWorkshop'
  | 'wrongLink'
  | 'wrongCode'
  | 'unreachable'
  | 'tooMany'
  | 'unexpected'

/** Whether trying the same again may lead in. */
export function mayPass(failure: EntryFailure): boolean {
  return failure === 'unreachable' || failure === 'tooMany' || failure === 'unexpected'
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
): Promise<Result<Entry, EntryFailure>> {
  const arrival = parts.memory.arrival(workshopId)
  const used = token ?? arrival?.token
  if (used === undefined) return enterWithoutLink(parts, workshopId)
  const name = arrival?.token === used ? arrival.name : undefined
  // Kept until the server has answered: a reload in between still finds the token, although the address bar no longer has it.
  parts.memory.keepArrival(workshopId, { token: used, ...(name ? { name } : {}) })
  const before = entryBy(parts.memory, workshopId, used)
  const answer = await parts.api.enter(workshopId, {
    token: used,
    ...(name ? { name } : {}),
    ...(before ? { rejoin: before.sessionToken } : {}),
  })
  const failure = answer.ok ? undefined : failureOf(answer.reason, 'wrongLink')
  // Nor is a refused token tried again: it would keep out whoever then comes in by the code.
  if (failure === undefined || !mayPass(failure)) parts.memory.forgetArrival(workshopId)
  if (!answer.ok) return { ok: false, reason: failureOf(answer.reason, 'wrongLink') }
  return { ok: true, value: keepEntry(parts, used, answer.value, before, Boolean(name)) }
}

/** Enters by join code; the answer says which workshop that is. */
export async function enterByCode(
  parts: EntryParts,
  joinCode: string,
): Promise<Result<Entry, EntryFailure>> {
  const cameBy = `code:${joinCode}`
  const before = parts.memory
    .workshops()
    .flatMap(({ entries }) => entries)
    .find((one) => one.cameBy === cameBy)?.entry
  const rejoin = before ? { rejoin: before.sessionToken } : {}
  const answer = await parts.api.enter(undefined, { joinCode, ...rejoin })
  if (!answer.ok) return { ok: false, reason: failureOf(answer.reason, 'wrongCode') }
  return { ok: true, value: keepEntry(parts, cameBy, answer.value, before, false) }
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
  const entry: Entry = { ...answer, named: named || (isSamePerson && before.named) }
  memory.keepTabEntry(entry)
  memory.keepEntry(cameBy, entry, nowMs())
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
      return 'tooMany'
    default:
      return 'unexpected'
  }
}
