import { setTimeout as wait } from 'node:timers/promises'
import { BenchPerson } from './BenchPerson.ts'
import type { Contestant, RunningContestant } from './contestants.ts'
import { Crowd, measureLoad, observe } from './load.ts'
import { sizeFigures, sizeOfEveryMove, storedSize } from './size.ts'
import { Tracker } from './tracker.ts'

/** Figures of one contestant in one measurement, by what they are. */
export type Figures = Readonly<Record<string, number>>

export interface Measure {
  readonly name: string
  readonly targets: Readonly<Record<string, string>>
  /** Only ours has what is measured. */
  readonly oursOnly?: boolean
  run(contestant: Contestant, seconds: number): Promise<Figures>
}

const roomSizes = [100, 125, 200, 300, 400, 500, 600, 800, 1000]
const burst = 1000

/** The rows of targets.md, "Sync", in its order. */
export const measures: readonly Measure[] = [
  {
    name: 'largest',
    targets: { 'largest room with p95 < 150 ms': '≥ 800' },
    run: largestRoom,
  },
  {
    name: 'hundred',
    targets: { 'processor cores, 100 in a room': '≤ 0.15', 'edit p95 ms, 100 in a room': '–' },
    run: (contestant, seconds) =>
      withServer(contestant, async (server) => {
        const { cores, p50, p95, p99, ackP50, ackP99 } = await measureLoad(server, 1, 100, seconds)
        const figures = { 'processor cores': cores, 'edit p50 ms': p50, 'edit p95 ms': p95 }
        const rest = { 'edit p99 ms': p99, 'ack p50 ms': ackP50, 'ack p99 ms': ackP99 }
        return suffixed({ ...figures, ...rest }, 'in a room', 100)
      }),
  },
  {
    name: 'rooms',
    targets: { 'edit p95 ms, 100 rooms × 10': '≤ 40', 'processor cores, 100 rooms × 10': '≤ 0.65' },
    run: (contestant, seconds) =>
      withServer(contestant, async (server) => {
        const { p95, cores, heard, ackP50, ackP99 } = await measureLoad(server, 100, 10, seconds)
        return {
          'edit p95 ms, 100 rooms × 10': p95,
          'ack p50 ms, 100 rooms × 10': ackP50,
          'ack p99 ms, 100 rooms × 10': ackP99,
          'processor cores, 100 rooms × 10': cores,
          'heard, 100 rooms × 10': heard,
        }
      }),
  },
  {
    name: 'ack',
    targets: { 'ack p99 ms, 300 in a room': '≤ 20' },
    oursOnly: true,
    run: (contestant, seconds) =>
      withServer(contestant, async (server) => {
        const { ackP50, ackP99, p95, cores } = await measureLoad(server, 1, 300, seconds)
        const figures = { 'ack p50 ms': ackP50, 'ack p99 ms': ackP99, 'edit p95 ms': p95 }
        return suffixed({ ...figures, 'processor cores': cores }, 'in a room', 300)
      }),
  },
  {
    name: 'lost',
    targets: {
      'lost of 1,000 edits, kill -9 after 300 ms': '–',
      'of these called saved': '0',
    },
    run: (contestant) => withServer(contestant, lostEdits),
  },
  {
    name: 'join',
    targets: {
      'last of 300 synced, ms after the last arrives (board of 2,000)': '≤ 3000',
      'edit p95 ms of 20 at work meanwhile': '≤ 150',
    },
    run: (contestant) => withServer(contestant, joinAll),
  },
  {
    name: 'size',
    targets: {
      [sizeFigures.kB]: '≤ 350',
      [sizeFigures.loadMs]: '≤ 60',
    },
    run: ({ name }) => (name === 'Accord' ? storedSize() : sizeOfEveryMove()),
  },
]

async function withServer(
  contestant: Contestant,
  act: (server: RunningContestant) => Promise<Figures>,
): Promise<Figures> {
  const server = await contestant.start()
  try {
    return await act(server)
  } finally {
    await server.remove()
  }
}

/** Climbs until a size is too slow or loses something; the latency of the last good one is kept, too. */
async function largestRoom(contestant: Contestant, seconds: number): Promise<Figures> {
  let largest = { people: 0, p95: Number.NaN }
  for (const people of roomSizes) {
    const { p95, heard } = await withServer(contestant, async (server) => {
      const figures = await measureLoad(server, 1, people, seconds)
      return { p95: figures.p95, heard: figures.heard }
    })
    if (!(p95 !== undefined && p95 < 150 && heard !== undefined && heard > 0.99)) break
    largest = { people, p95 }
  }
  return { 'largest room with p95 < 150 ms': largest.people, 'its p95 ms': largest.p95 }
}

/** One person writes 1,000 notes, each an update; the server is killed 300 ms after the first and started again. */
async function lostEdits(server: RunningContestant): Promise<Figures> {
  const [writerTicket, readerTicket] = await server.openRoom(2)
  if (!writerTicket || !readerTicket) throw new Error('no tickets')
  const writer = new BenchPerson(writerTicket, 'writer', new Tracker(), false)
  await writer.open()
  const startedAt = performance.now()
  for (let n = 0; n < burst; n += 1) {
    writer.write(`n${n}`)
    // Lets frames leave as they would when somebody types or a program imports.
    if (n % 20 === 19) await wait(1)
  }
  await wait(Math.max(0, 300 - (performance.now() - startedAt)))
  await server.kill()
  // The first update message was the answer to the server's question.
  const acknowledged = Math.max(0, writer.saved - 1)
  writer.close()
  await server.start()
  const reader = new BenchPerson(readerTicket, 'reader', new Tracker(), true)
  await reader.open()
  // @y/websocket-server answers with an empty document before it has loaded the stored one.
  await wait(2_000)
  const kept = reader.doc.getMap('items').size
  reader.close()
  return {
    'lost of 1,000 edits, kill -9 after 300 ms': burst - kept,
    'of these called saved': Math.max(0, acknowledged - kept),
  }
}

/** 300 people arrive evenly over two seconds while 20 work on a board of 2,000 notes. */
async function joinAll(server: RunningContestant): Promise<Figures> {
  const arrivals = 300
  const tickets = await server.openRoom(arrivals + 21)
  const [writerTicket, ...others] = tickets
  if (!writerTicket) throw new Error('no tickets')
  const crowd = new Crowd()
  const writer = new BenchPerson(writerTicket, 'writer', new Tracker(), false)
  await writer.open()
  for (let n = 0; n < 2000; n += 1) {
    writer.write(`n${n}`)
    if (n % 20 === 19) await wait(50)
  }
  await crowd.enter(others.slice(0, 20), 'work')
  crowd.start()
  await wait(1_000)
  const observed = observe(crowd, server, 5, 20)
  await wait(500)
  const late = await arriveEvenly(others.slice(20), 2_000)
  const { p95 } = await observed
  crowd.close()
  writer.close()
  return {
    'last of 300 synced, ms after the last arrives (board of 2,000)': late,
    'edit p95 ms of 20 at work meanwhile': p95,
  }
}

/** @returns ms from the last arrival to the last answer */
async function arriveEvenly(
  tickets: Parameters<Crowd['enter']>[0],
  overMs: number,
): Promise<number> {
  const startedAt = performance.now()
  const people = tickets.map(
    (ticket, n) => new BenchPerson(ticket, `late-${n}`, new Tracker(), false),
  )
  const answers = people.map(async (person, n) => {
    await wait((n * overMs) / people.length)
    const lastAtMs = performance.now()
    await person.open()
    return lastAtMs
  })
  const lastArrival = Math.max(...(await Promise.all(answers)))
  const tookMs = performance.now() - Math.max(lastArrival, startedAt)
  for (const person of people) person.close()
  return tookMs
}

function suffixed(figures: Figures, where: string, people: number): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [`${name}, ${people} ${where}`, value]),
  )
}
