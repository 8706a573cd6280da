import type { Disk } from './crashingStore.ts'
import type { Network } from './network.ts'
import type { Random } from './random.ts'
import type { SimPerson } from './simPerson.ts'
import type { SimServer } from './simServer.ts'
import type { Process, VirtualTime } from './virtualTime.ts'

interface Parts {
  readonly world: Process
  readonly time: VirtualTime
  readonly random: Random
  readonly network: Network
  readonly server: SimServer
  readonly disk: Disk
  readonly people: readonly [SimPerson, ...SimPerson[]]
  note(what: string): void
}

/** Everything that may go wrong, at random moments, until `end`. */
export class Chaos {
  readonly #parts: Parts
  #isOver = false

  constructor(parts: Parts) {
    this.#parts = parts
    this.#next()
  }

  /** From now on nothing goes wrong, and what is broken is mended: the server runs, all are online and have it open. */
  end(): void {
    const { network, server, people, disk } = this.#parts
    this.#isOver = true
    Object.assign(disk, { slowestMs: 3, isFailing: false })
    if (server.isStopping) server.crash()
    if (!server.isUp) server.start()
    server.lock(false)
    // A lock asked for before may take its time on a slow disk.
    this.#parts.time.plan(this.#parts.world, 2_000, () => server.lock(false))
    for (const person of people) {
      network.setOffline(person.name, false)
      person.open()
    }
  }

  #next(): void {
    const { time, world, random } = this.#parts
    time.plan(world, random.between(50, 1_500), () => {
      if (this.#isOver) return
      this.#happen()
      this.#next()
    })
  }

  #happen(): void {
    const { random, people, note } = this.#parts
    const person = random.oneOf(people)
    const events: readonly [string, () => void][] = [
      ['cut', () => this.#cutOne()],
      ['cut', () => this.#cutOne()],
      ['silence', () => this.#someLine((line) => Object.assign(line, { isSilent: true }))],
      ['stall', () => this.#someLine((line) => line.stall(random.between(200, 9_000)))],
      ['second connection', () => person.reconnect()],
      ['offline', () => this.#goOffline(person)],
      ['tab crash', () => this.#crashTab(person)],
      ['server crash', () => this.#endServer(false)],
      ['server stop', () => this.#endServer(true)],
      ['lock', () => this.#lock()],
      ['disk', () => this.#troubleDisk()],
    ]
    const event = random.oneOf(events as [[string, () => void], ...[string, () => void][]])
    note(event[0])
    event[1]()
  }

  #cutOne(): void {
    this.#someLine((line) => line.cut())
  }

  #someLine(act: (line: ReturnType<Network['lines']>[number]) => void): void {
    const [first, ...others] = this.#parts.network.lines()
    if (first) act(this.#parts.random.oneOf([first, ...others]))
  }

  #goOffline(person: SimPerson): void {
    const { network } = this.#parts
    network.setOffline(person.name, true)
    this.#later(12_000, () => network.setOffline(person.name, false))
  }

  #crashTab(person: SimPerson): void {
    person.crash(this.#parts.random.chance(0.8))
    this.#later(3_000, () => person.open())
  }

  #endServer(isOrderly: boolean): void {
    const { server } = this.#parts
    if (!server.isUp || server.isStopping) return
    const startAgain = () => this.#later(2_500, () => server.isUp || server.start())
    if (!isOrderly) {
      server.crash()
      startAgain()
    } else server.stop(startAgain)
  }

  #lock(): void {
    const { server } = this.#parts
    server.lock(true)
    this.#later(5_000, () => server.lock(false))
  }

  #troubleDisk(): void {
    const { disk, random } = this.#parts
    if (random.chance(0.5)) disk.isFailing = true
    else disk.slowestMs = 400
    this.#later(2_000, () => Object.assign(disk, { slowestMs: 3, isFailing: false }))
  }

  #later(mostMs: number, task: () => void): void {
    const { time, world, random } = this.#parts
    time.plan(world, random.between(1, mostMs), () => {
      if (!this.#isOver) task()
    })
  }
}
