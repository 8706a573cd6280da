import * as Y from 'yjs'
import { findFault } from '#shared/board'
import { contextOf, copyOf, makeBoard } from '../../helpers/gateUnderTest.ts'
import { noteFields } from '../../helpers/notes.ts'
import { encodeMessage } from '../../helpers/syncMessages.ts'

export interface FuzzFigures {
  readonly runs: number
  readonly kept: number
  readonly known: number
  readonly refused: Readonly<Record<string, number>>
  readonly heapGrowthMB: number
}

/** After that many runs a new board, so that what was kept does not make the next runs slower. */
const runsPerBoard = 500

/**
 * Throws `runs` mutilated updates at a gate with a board at work: random bytes, real updates with flipped bits,
 * cut, spliced, and structs built by the rules of the encoding with wild fields. The same seed gives the same runs.
 * @throws when the gate throws, when what it kept breaks the schema or leaves something pending, or when an honest
 * edit is refused afterwards; the message names the run
 */
export function fuzzGate(seed: number, runs: number): FuzzFigures {
  const random = randomFrom(seed)
  const refused: Record<string, number> = {}
  let kept = 0
  let known = 0
  // Yjs would take random ones, whose bytes and lengths change what a mutilation hits.
  const nextClientId = () => 2 ** 28 + random(2 ** 30)
  let gate = makeBoard(nextClientId)
  let material = realUpdates(gate.doc, nextClientId())
  const heapBefore = process.memoryUsage().heapUsed
  for (let run = 0; run < runs; run += 1) {
    if (run % runsPerBoard === 0) {
      checkHonest(gate, seed, run)
      gate = makeBoard(nextClientId)
      material = realUpdates(gate.doc, nextClientId())
    }
    const update = mutilate(random, material)
    const fate = gate.send(update, contextOf(random(2) === 0 ? 'ada' : 'eve'))
    if (fate === 'kept') {
      kept += 1
      checkBoard(gate.doc, seed, run)
    } else if (fate === 'known') known += 1
    else {
      const [reason = ''] = fate.split(':')
      refused[reason] = (refused[reason] ?? 0) + 1
    }
  }
  const heapGrowthMB = Math.round((process.memoryUsage().heapUsed - heapBefore) / 1e6)
  return { runs, kept, known, refused, heapGrowthMB }
}

type Random = (below: number) => number

/** mulberry32 */
function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** What people do to notes, one update each. */
function realUpdates(doc: Y.Doc, clientId: number): Uint8Array[] {
  const copy = copyOf(doc)
  copy.doc.clientID = clientId
  const steps: (() => void)[] = [
    () => copy.note('a').set('box', [10, 10, 200, 200]),
    () => copy.text('a').insert(3, 'half '),
    () => copy.text('a').delete(0, 2),
    () => copy.items.set('n', noteFields('ada', 'Reduce the time')),
    () => copy.note('n').set('color', 'blue'),
    () => copy.note('b').set('reactions', new Y.Map([['heart', 1]])),
    () => copy.items.delete('a'),
  ]
  return steps.map((step) => copy.edit(step))
}

function mutilate(random: Random, material: readonly Uint8Array[]): Uint8Array {
  const real = material[random(material.length)] ?? new Uint8Array()
  switch (random(5)) {
    case 0:
      return Uint8Array.from({ length: random(200) }, () => random(256))
    case 1:
      return flip(random, real)
    case 2:
      return flip(random, real.slice(0, random(real.length)))
    case 3:
      return splice(random, real, material[random(material.length)] ?? real)
    default:
      return buildStructs(random, material)
  }
}

function flip(random: Random, real: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(real)
  for (let flips = random(4) + 1; flips > 0 && bytes.length > 0; flips -= 1) {
    const at = random(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8))
  }
  return bytes
}

function splice(random: Random, one: Uint8Array, other: Uint8Array): Uint8Array {
  const head = one.subarray(0, random(one.length))
  return Uint8Array.from([...head, ...other.subarray(random(other.length))])
}

/** A well-formed section of structs whose every field is either plausible or wild. */
function buildStructs(random: Random, material: readonly Uint8Array[]): Uint8Array {
  const clients = material.flatMap((update) => [...Y.parseUpdateMeta(update).to.keys()])
  const client = () => (random(3) > 0 ? (clients[random(clients.length)] ?? 7) : random(1000))
  const clock = () => (random(10) > 0 ? random(20) : 2 ** random(53))
  const count = random(3) + 1
  const parts: Uint8Array[] = [encodeMessage(1, count, client(), clock())]
  for (let n = 0; n < count; n += 1) parts.push(buildStruct(random, client, clock))
  parts.push(random(2) === 0 ? encodeMessage(0) : encodeMessage(1, client(), 1, clock(), clock()))
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

function buildStruct(random: Random, client: () => number, clock: () => number): Uint8Array {
  const kind = [0, 1, 4, 7, 8, 8, 8, random(32)][random(8)] ?? 0
  const info = kind | ([0, 0, 0x20, 0x20, 0x40, 0x80, 0xa0, 0xc0][random(8)] ?? 0)
  const text = (value: string) => new TextEncoder().encode(value)
  const parts: (number | Uint8Array)[] = []
  if (kind !== 0 && (info & 0x80) !== 0) parts.push(client(), clock())
  if (kind !== 0 && (info & 0x40) !== 0) parts.push(client(), clock())
  if (kind !== 0 && (info & 0xc0) === 0) {
    if (random(2) === 0) parts.push(1, text(pick(random, ['items', 'clusters', 'people', ''])))
    else parts.push(0, client(), clock())
    if ((info & 0x20) !== 0) {
      parts.push(text(pick(random, ['a', 'b', 'box', 'text', 'author', '__proto__', ''])))
    }
  }
  if (kind === 8) return Uint8Array.of(info, ...encodeMessage(...parts), 1, ...anyValue(random))
  if (kind === 4) parts.push(text(pick(random, ['x', '', '\0', 'x'.repeat(2100)])))
  else if (kind === 7) parts.push(random(8))
  else parts.push(clock())
  return Uint8Array.of(info, ...encodeMessage(...parts))
}

function anyValue(random: Random, depth = 0): number[] {
  const tag = random(20) === 0 ? random(256) : 116 + random(12)
  if (tag === 119) return [119, 3, 97, 100, 97]
  if (tag === 125) return [125, random(64)]
  if (tag === 123) return [123, ...Array.from({ length: 8 }, () => random(256))]
  if (tag === 117 && depth < 6)
    return [117, 2, ...anyValue(random, depth + 1), ...anyValue(random, depth + 1)]
  if (tag === 118 && depth < 6) return [118, 1, 1, 97, ...anyValue(random, depth + 1)]
  return [tag]
}

function pick(random: Random, choices: readonly string[]): string {
  return choices[random(choices.length)] ?? ''
}

/** Every record of the board passes the schema, and nothing is pending. The imported odd one was there before. */
function checkBoard(doc: Y.Doc, seed: number, run: number): void {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    throw new Error(`seed ${seed}, run ${run}: something is pending`)
  }
  for (const root of ['items', 'clusters', 'comments', 'strategy']) {
    for (const [id, record] of doc.getMap(root)) {
      const fault = id === 'odd' ? undefined : findFault(root, id, record, new Set(['votes']))
      if (fault !== undefined) throw new Error(`seed ${seed}, run ${run}: ${root} ${id} ${fault}`)
    }
  }
}

function checkHonest(gate: ReturnType<typeof makeBoard>, seed: number, run: number): void {
  const copy = copyOf(gate.doc)
  const update = copy.edit(() => copy.items.set('honest', noteFields('ben', 'still here')))
  const fate = gate.send(update, contextOf('ben'))
  if (fate !== 'kept') throw new Error(`seed ${seed}, run ${run}: an honest edit got ${fate}`)
}
