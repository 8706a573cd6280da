import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { percentile } from '../median.ts'
import { BenchPerson } from './BenchPerson.ts'
import type { RunningContestant, Ticket } from './contestants.ts'
import { processorSeconds, residentMb } from './serverProcess.ts'
import { Tracker } from './tracker.ts'

export interface LoadFigures {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly ackP50: number
  readonly ackP99: number
  /** Processor time of the server in seconds per second. */
  readonly cores: number
  readonly memoryMb: number
  /** Share of the edits' deliveries to observers that came, 1 when all did. */
  readonly heard: number
  /** How busy and how late the load generator itself was; latencies contain this lateness. */
  readonly generatorCores: number
  readonly generatorLateP99: number
}

/** A person moves the pointer ten times a second and edits every other second. */
const beatMs = 5
const beatsPerMove = 20
const beatsPerEdit = 400

/** That many people of a room take in what they get, in rooms of more than one observer's worth. */
const mostObservers = 8

/** Connections being made at the same time. */
const arrivalsAtOnce = 25

/** People at work in rooms, moved by one clock so that the load is even. */
export class Crowd {
  readonly tracker = new Tracker()
  readonly people: BenchPerson[] = []
  #timer: NodeJS.Timeout | undefined
  #beat = 0
  #startedAt = 0
  observersPerRoom = 0

  /** Lets these people in and has them write their notes. */
  async enter(tickets: readonly Ticket[], name: string): Promise<void> {
    this.observersPerRoom = Math.min(mostObservers, Math.ceil(tickets.length / 10))
    const arrived = tickets.map(
      (ticket, index) =>
        new BenchPerson(ticket, `${name}-${index}`, this.tracker, index < this.observersPerRoom),
    )
    for (let at = 0; at < arrived.length; at += arrivalsAtOnce) {
      const group = arrived.slice(at, at + arrivalsAtOnce)
      await Promise.all(group.map((person) => person.open()))
      for (const person of group) person.begin()
    }
    this.people.push(...arrived)
  }

  start(): void {
    this.#startedAt = performance.now()
    this.#timer = setInterval(() => this.#catchUp(), beatMs)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  close(): void {
    this.stop()
    for (const person of this.people) person.close()
  }

  /** A timer that comes late is made up for, so that the load is what it says. */
  #catchUp(): void {
    const due = Math.floor((performance.now() - this.#startedAt) / beatMs)
    for (; this.#beat < due; this.#beat += 1) this.#moveOn(this.#beat)
  }

  #moveOn(beat: number): void {
    const { people } = this
    for (let at = beat % beatsPerMove; at < people.length; at += beatsPerMove) {
      people[at]?.movePointer()
    }
    for (let at = beat % beatsPerEdit; at < people.length; at += beatsPerEdit) people[at]?.edit()
  }
}

/** Until the engine has compiled what runs all the time; the same for every server. */
const warmUpMs = 4_000

/** What `rooms` rooms of `people` each cost and how quick they are, over `seconds` after some of warming up. */
export async function measureLoad(
  server: RunningContestant,
  rooms: number,
  people: number,
  seconds: number,
): Promise<LoadFigures> {
  const crowd = new Crowd()
  try {
    for (let room = 0; room < rooms; room += 1) {
      await crowd.enter(await server.openRoom(people), `r${room}`)
    }
    crowd.start()
    await wait(warmUpMs)
    return await observe(crowd, server, seconds, people)
  } finally {
    crowd.close()
  }
}

/** Figures of a crowd at work, for `seconds` and another one for what is still on its way. */
export async function observe(
  crowd: Crowd,
  server: RunningContestant,
  seconds: number,
  peopleInRoom: number,
): Promise<LoadFigures> {
  const { tracker } = crowd
  const late = monitorEventLoopDelay({ resolution: 5 })
  const before = processorSeconds(server.pid())
  const ownBefore = process.cpuUsage()
  const startedAt = performance.now()
  late.enable()
  tracker.begin()
  await wait(seconds * 1000)
  tracker.end()
  const tookSeconds = (performance.now() - startedAt) / 1000
  const cores = (processorSeconds(server.pid()) - before) / tookSeconds
  const own = process.cpuUsage(ownBefore)
  late.disable()
  await wait(1_000)
  const expected = tracker.sent * (crowd.observersPerRoom * (1 - 1 / peopleInRoom))
  return {
    ...latencies(tracker),
    cores,
    memoryMb: residentMb(server.pid()),
    heard: tracker.heardMs.length / expected,
    generatorCores: (own.user + own.system) / 1e6 / tookSeconds,
    generatorLateP99: lateP99(late),
  }
}

function latencies({ heardMs, savedMs }: Tracker) {
  return {
    p50: percentile(heardMs, 50),
    p95: percentile(heardMs, 95),
    p99: percentile(heardMs, 99),
    ackP50: percentile(savedMs, 50),
    ackP99: percentile(savedMs, 99),
  }
}

function lateP99(histogram: IntervalHistogram): number {
  return histogram.percentile(99) / 1e6
}
