import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Result, refuse, succeed } from '#shared/basics'
import { limits, type Presence, type PresenceStamp, presence } from '#shared/protocol'
import { readUint } from './gate/readUint.ts'

/** Whoever speaks in presence: one connection, with the stamp the server gives it at this moment. */
export interface Speaker {
  readonly participantId: string
  /** The same object for as long as nothing of it changes. */
  stamp(): PresenceStamp
  /** Whether the others may see where they point (S72). */
  showsPointer(): boolean
}

interface Entry {
  readonly speaker: Speaker
  readonly clock: number
  /** JSON, checked and stamped. 'null' when gone. */
  readonly state: string
}

/** Remembered owners of client ids; far above the people of one room, so that only an attack reaches it. */
const mostOwners = 5000

/** About what an entry costs beside its state. */
const clientIdAndClockBytes = 10

/**
 * Who is where in one room. Clocks are passed on as the client counts them, so that a client that gets
 * its own state back ignores it and one encoding serves all.
 *
 * A connection speaks for one client id, the first it names, and an id belongs to the participant who
 * used it first: otherwise a late echo of a state would let one person stand in for another who just left.
 */
export class Awareness {
  readonly #entries = new Map<number, Entry>()
  readonly #claims = new Map<Speaker, number>()
  readonly #owners = new Map<number, string>()
  readonly #changed = new Map<number, Entry>()

  /**
   * Takes over what a connection says about itself. What it says about others is passed over: stock
   * clients repeat what they hear.
   */
  receive(speaker: Speaker, states: Uint8Array): Result<true, 'malformed' | 'tooLarge'> {
    const said = decodeStates(states)
    if (said === undefined) return refuse('malformed')
    for (const { clientId, clock, json } of said) {
      if (!this.#claim(speaker, clientId)) continue
      if (json.length > limits.awarenessBytes) return refuse('tooLarge')
      const state = stampState(json, speaker)
      if (state === undefined) return refuse('malformed')
      this.#put(clientId, { speaker, clock, state })
    }
    return succeed(true)
  }

  /** Whether somebody else uses this client id. */
  isElsewhere(clientId: number, participantId: string): boolean {
    const owner = this.#owners.get(clientId)
    return owner !== undefined && owner !== participantId
  }

  /** Everything there is, as the payload of an awareness message; one of no states when there is nobody. */
  all(): Uint8Array {
    return encodeStates(this.#entries)
  }

  /**
   * What changed and was not taken yet, one payload for everybody; undefined when nothing did. Each client id is in
   * it once, with its newest state. Beyond `mostBytes` the rest waits for the next call, and those that wait longest
   * come first: a changed state keeps its place.
   */
  takeChanges(mostBytes: number): Uint8Array | undefined {
    const taken = new Map<number, Entry>()
    let bytes = 0
    for (const [clientId, entry] of this.#changed) {
      if (bytes >= mostBytes && taken.size > 0) break
      bytes += entry.state.length + clientIdAndClockBytes
      taken.set(clientId, entry)
      this.#changed.delete(clientId)
    }
    return taken.size === 0 ? undefined : encodeStates(taken)
  }

  hasChanges(): boolean {
    return this.#changed.size > 0
  }

  leave(speaker: Speaker): void {
    const clientId = this.#claims.get(speaker)
    this.#claims.delete(speaker)
    if (clientId === undefined) return
    const entry = this.#entries.get(clientId)
    // The same person may already be back on a new connection with the same client id.
    if (entry?.speaker === speaker) this.#put(clientId, { ...entry, state: 'null' })
  }

  #claim(speaker: Speaker, clientId: number): boolean {
    const own = this.#claims.get(speaker)
    if (own !== undefined) return own === clientId
    const owner = this.#owners.get(clientId)
    if (owner !== undefined && owner !== speaker.participantId) return false
    if (owner === undefined) this.#rememberOwner(clientId, speaker.participantId)
    this.#claims.set(speaker, clientId)
    return true
  }

  #rememberOwner(clientId: number, participantId: string): void {
    const [oldest] = this.#owners.keys()
    if (this.#owners.size >= mostOwners && oldest !== undefined) this.#owners.delete(oldest)
    this.#owners.set(clientId, participantId)
  }

  #put(clientId: number, entry: Entry): void {
    this.#changed.set(clientId, entry)
    if (entry.state === 'null') this.#entries.delete(clientId)
    else this.#entries.set(clientId, entry)
  }
}

/**
 * A state as the others get it: only what the schema knows, and who it is. A state that does not pass the
 * schema still says who is there. @returns undefined when it is not JSON
 */
function stampState(json: string, speaker: Speaker): string | undefined {
  const state = parseJson(json)
  if (state === undefined) return undefined
  if (state === null) return 'null'
  const checked = presence.safeParse(state)
  const said = checked.success ? JSON.stringify(shownOf(checked.data, speaker)) : '{}'
  // The schema knows no `who`, so this is the only one.
  return `${said.slice(0, -1)}${said === '{}' ? '' : ','}"who":${stampJson(speaker.stamp())}}`
}

function shownOf(said: Presence, speaker: Speaker): Presence {
  if (said.cursor === undefined || speaker.showsPointer()) return said
  const { cursor: _cursor, ...rest } = said
  return rest
}

/** Written down once for each stamp: it comes with every movement of its person. */
const stampJsons = new WeakMap<PresenceStamp, string>()

function stampJson(stamp: PresenceStamp): string {
  const known = stampJsons.get(stamp)
  if (known !== undefined) return known
  const json = JSON.stringify(stamp)
  stampJsons.set(stamp, json)
  return json
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

interface Said {
  readonly clientId: number
  readonly clock: number
  readonly json: string
}

/** The format of y-protocols/awareness.js: count, then clientId, clock and state as JSON, each. */
function decodeStates(bytes: Uint8Array): Said[] | undefined {
  try {
    const decoder = decoding.createDecoder(bytes)
    const said: Said[] = []
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      said.push({ clientId, clock, json: readText(decoder) })
    }
    return said
  } catch {
    return undefined
  }
}

/** lib0 would read on behind the end of the bytes, where the next message of somebody else may be. */
function readText(decoder: decoding.Decoder): string {
  const start = decoder.pos
  const length = readUint(decoder)
  if (length > decoder.arr.length - decoder.pos) throw new Error('The text is cut off.')
  decoder.pos = start
  return decoding.readVarString(decoder)
}

function encodeStates(entries: ReadonlyMap<number, Entry>): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.size)
  for (const [clientId, { clock, state }] of entries) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  }
  return encoding.toUint8Array(encoder)
}
