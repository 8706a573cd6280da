import * as Y from 'yjs'
import type { Store } from '#server/store'
import { readItems } from '#shared/board'
import type { Role } from '#shared/protocol'
import { makeParticipant, makeState, makeWorkshop } from '../../helpers/makeRows.ts'
import { hashOf } from '../../helpers/syncParts.ts'
import { Chaos } from './chaos.ts'
import type { Disk } from './crashingStore.ts'
import { Network } from './network.ts'
import { contentOf, Oracle } from './oracle.ts'
import { createRandom, type Random } from './random.ts'
import { seedCrypto } from './seededCrypto.ts'
import { SimPerson } from './simPerson.ts'
import { SimServer } from './simServer.ts'
import { type Process, VirtualTime } from './virtualTime.ts'

export interface Outcome {
  readonly seed: number
  /** What was promised and not kept; empty when all is well. */
  readonly problems: readonly string[]
  readonly counts: Readonly<Record<string, number>>
  /** Everything that went wrong on purpose, with its time; for whoever replays a seed. */
  readonly story: readonly string[]
  /** Equal for equal runs. */
  readonly fingerprint: string
}

/** Longest time people work, and longest time everything may take to come to rest; simulated. */
const workMs = 10_000
const restMs = 180_000

const roles: readonly [Role, ...Role[]] = ['participant', 'participant', 'facilitator', 'viewer']

/**
 * Two to eight people edit one board for some seconds of simulated time while everything goes wrong that can; then
 * it is mended, and all that was promised is compared with what is in the store. The same seed gives the same run.
 * @param store a real store; every run makes a workshop of its own in it
 */
export async function simulate(seed: number, store: Store): Promise<Outcome> {
  const unseed = seedCrypto(seed)
  const world: Process = { name: 'world', isAlive: true }
  const time = new VirtualTime(world)
  const uninstall = time.install()
  try {
    return await new Simulation(seed, store, world, time).run()
  } finally {
    uninstall()
    unseed()
  }
}

class Simulation {
  readonly #seed: number
  readonly #store: Store
  readonly #world: Process
  readonly #time: VirtualTime
  readonly #random: Random
  readonly #oracle = new Oracle()
  readonly #disk: Disk = { slowestMs: 3, isFailing: false }
  readonly #story: string[] = []

  constructor(seed: number, store: Store, world: Process, time: VirtualTime) {
    this.#seed = seed
    this.#store = store
    this.#world = world
    this.#time = time
    this.#random = createRandom(seed)
  }

  async run(): Promise<Outcome> {
    const startMs = this.#time.nowMs
    const { workshopId, people, server, chaos } = await this.#begin()
    const check = () => {
      for (const person of people) person.check()
    }
    await this.#time.run(
      () => this.#oracle.problems.length > 0,
      this.#random.between(3_000, workMs),
      check,
    )
    this.#note('mended')
    for (const person of people) person.isBusy = false
    chaos.end()
    let lookedMs = 0
    const isAtRest = () => {
      if (this.#oracle.problems.length > 0) return true
      if (this.#time.nowMs < lookedMs + 100) return false
      lookedMs = this.#time.nowMs
      return isResting(people, this.#oracle)
    }
    if (!(await this.#time.run(isAtRest, restMs, check))) this.#failUnrested(people)
    await this.#compare(workshopId, people)
    for (const person of people) person.crash(false)
    server.crash()
    const counts = { ...this.#oracle.counts, people: people.length, starts: server.starts }
    const fingerprint = [
      this.#time.nowMs - startMs,
      ...Object.values(counts),
      this.#random.next(),
    ].join('-')
    return {
      seed: this.#seed,
      problems: this.#oracle.problems,
      counts,
      story: this.#story,
      fingerprint,
    }
  }

  async #begin() {
    const [time, random, world, oracle] = [this.#time, this.#random, this.#world, this.#oracle]
    const othersMayEdit = random.chance(0.5)
    const workshop = makeWorkshop({ state: makeState({ othersMayEdit }) })
    await this.#store.createWorkshop(workshop, [], [])
    const network = new Network(time, random, world)
    const common = { workshopId: workshop.id, othersMayEdit, time, random, network, oracle }
    const server = new SimServer({
      ...common,
      store: this.#store,
      disk: this.#disk,
      mostClientIds: random.oneOf([3, 10, 1_000]),
      onCommitted: (updates) => oracle.onCommitted(updates),
      onEpoch: (snapshot) => oracle.onEpoch(snapshot),
      onMistake: (message) => oracle.fail(message),
    })
    server.start()
    const first = await this.#addPerson(common, 0)
    const others: SimPerson[] = []
    const count = random.between(2, 8)
    for (let n = 1; n < count; n += 1) others.push(await this.#addPerson(common, n))
    const people = [first, ...others] as const
    const note = (what: string) => this.#note(what)
    const chaos = new Chaos({ ...common, world, server, people, disk: this.#disk, note })
    return { workshopId: workshop.id, people, server, chaos }
  }

  async #addPerson(common: Omit<ConstructorParameters<typeof SimPerson>[0], 'person'>, n: number) {
    const role = n < 2 ? 'participant' : this.#random.oneOf(roles)
    const row = makeParticipant(common.workshopId, { role, name: `${role} ${n}` })
    const sessionToken = `token-${row.id}`
    await this.#store.addParticipant(row, hashOf(sessionToken), 1)
    const person = new SimPerson({
      ...common,
      person: { participantId: row.id, name: row.name, role, sessionToken },
    })
    this.#time.plan(this.#world, this.#random.between(0, 2_000), () => person.open())
    return person
  }

  #note(what: string): void {
    this.#story.push(`${this.#time.nowMs % 1_000_000} ${what}`)
  }

  #failUnrested(people: readonly SimPerson[]): void {
    const states = people.map(({ name, saveState, board }) => {
      const isEqual = board !== undefined && contentOf(board) === contentOf(this.#oracle.durable)
      const difference =
        isEqual || board === undefined ? '' : differenceOf(board, this.#oracle.durable)
      return `${name}: ${JSON.stringify(saveState)}${difference}`
    })
    this.#oracle.fail(`it never came to rest:\n    ${states.join('\n    ')}`)
  }

  /** The store as a server would load it, against everything acknowledged and everybody's board. */
  async #compare(workshopId: string, people: readonly SimPerson[]): Promise<void> {
    const stored = new Y.Doc()
    const ref = { workshopId, document: 'board', owner: '' } as const
    const { snapshot, updates } = await this.#store.loadDocument(ref)
    for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(stored, update)
    this.#oracle.checkAcknowledged(stored)
    for (const { name, board } of people) {
      if (board && contentOf(board) !== contentOf(stored))
        this.#oracle.fail(`${name} sees another board`)
    }
  }
}

/** Everybody is told "saved" and sees what is stored. */
function isResting(people: readonly SimPerson[], { durable }: Oracle): boolean {
  if (!people.every(({ saveState }) => saveState?.kind === 'saved')) return false
  const content = contentOf(durable)
  return people.every(({ board }) => board !== undefined && contentOf(board) === content)
}

function differenceOf(board: Y.Doc, stored: Y.Doc): string {
  const [seen, kept] = [board, stored].map((doc) =>
    readItems(doc).map((item) => JSON.stringify(item)),
  )
  const lacks = kept?.filter((item) => !seen?.includes(item)).length
  const extra = seen?.filter((item) => !kept?.includes(item)).length
  const pending = board.store.pendingStructs === null ? '' : ', something is pending'
  return `, lacks ${lacks} and has ${extra} that differ${pending}`
}
