import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type AccordProcess, startAccord } from '../helpers/accordProcess.ts'
import { createWorkshop } from '../helpers/workshopApi.ts'
import { percentile } from './median.ts'
import type { Answer, Order } from './restart/crowdProcess.ts'
import type { Room, Workers } from './restart/workers.ts'
import type { Row } from './run.ts'

/** One process of people for each list of rooms: 300 people together. */
const crowds = [[100], Array.from({ length: 20 }, () => 10)]
const crowdProgram = fileURLToPath(new URL('./restart/crowdProcess.ts', import.meta.url))
const writesForMs = 4000

type Back = Awaited<ReturnType<Workers['back']>>
type Settled = Awaited<ReturnType<Workers['settle']>>

interface Outage {
  readonly name: string
  readonly targetS: number
  /** Ends and starts the server. @returns when the outage began, as Date.now */
  run(accord: AccordProcess): Promise<number>
}

/**
 * P13: 300 people with the product's own client write in 21 rooms while the server is stopped and killed and started again.
 * `--freeze 30` also freezes it for so many seconds; its times count from the thaw. `--only SIGTERM,SIGKILL` some of them.
 */
export async function restartBench(args: readonly string[]): Promise<Row[]> {
  const options = { freeze: { type: 'string', default: '0' }, only: { type: 'string' } } as const
  const { values } = parseArgs({ args: [...args], options })
  const wanted = values.only?.split(',')
  const rows: Row[] = []
  for (const outage of outages(Number(values.freeze))) {
    if (wanted?.includes(outage.name) ?? true) rows.push(await measure(outage))
  }
  return rows
}

function outages(freezeSeconds: number): Outage[] {
  const restart =
    (end: (accord: AccordProcess) => Promise<unknown>) => async (accord: AccordProcess) => {
      const beganMs = Date.now()
      await end(accord)
      await accord.start()
      return beganMs
    }
  const all = [
    { name: 'SIGTERM', targetS: 10, run: restart((accord) => accord.stop()) },
    { name: 'SIGKILL', targetS: 15, run: restart((accord) => accord.kill()) },
  ]
  const freeze = async (accord: AccordProcess) => {
    accord.freeze()
    await wait(freezeSeconds * 1000)
    accord.thaw()
    return Date.now()
  }
  if (freezeSeconds === 0) return all
  return [...all, { name: `SIGSTOP ${freezeSeconds} s`, targetS: 15, run: freeze }]
}

async function measure(outage: Outage): Promise<Row> {
  const accord = await startAccord({ LOG_LEVEL: 'warn' })
  const children: ChildProcess[] = []
  try {
    for (const sizes of crowds) {
      const child = fork(crowdProgram, { execArgv: ['--import', 'tsx'] })
      children.push(child)
      await ask(child, {
        act: 'enter',
        place: placeOf(accord),
        rooms: await makeRooms(accord, sizes),
      })
    }
    const askAll = (act: 'write' | 'begin' | 'back' | 'settle') =>
      Promise.all(children.map((child) => ask(child, { act })))
    await askAll('write')
    await wait(writesForMs)
    await askAll('begin')
    const beganMs = await outage.run(accord)
    const readyMs = Date.now()
    const backs = await askAll('back')
    await wait(writesForMs)
    return toRow(outage, { beganMs, readyMs }, backs, await askAll('settle'))
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await accord.remove()
  }
}

async function makeRooms({ url }: AccordProcess, sizes: readonly number[]): Promise<Room[]> {
  const rooms: Room[] = []
  for (const people of sizes) {
    const { workshopId, links } = await createWorkshop(url, { title: 'Restart', template: 'blank' })
    rooms.push({ workshopId, link: links.participant, people })
  }
  return rooms
}

function placeOf({ url, dataDir }: AccordProcess) {
  return { url, dataDir }
}

async function ask(child: ChildProcess, order: Order): Promise<Exclude<Answer, { error: string }>> {
  child.send(order)
  const [answer] = (await once(child, 'message')) as [Answer]
  if ('error' in answer) throw new Error(answer.error)
  return answer
}

type Answers = Awaited<ReturnType<typeof ask>>[]

function toRow(
  { name, targetS }: Outage,
  { beganMs, readyMs }: { readonly beganMs: number; readonly readyMs: number },
  backs: Answers,
  settled: Answers,
): Row {
  const found = backs.map(({ value }) => value as Back)
  const opened = found.flatMap(({ openedAtMs }) => openedAtMs)
  const back = found.flatMap(({ backAtMs }) => backAtMs)
  const sum = (figure: keyof Settled) =>
    settled.reduce((total, { value }) => total + (value as Settled)[figure], 0)
  const seconds = (atMs: number) => Math.round((atMs - beganMs) / 10) / 100
  return {
    outage: name,
    people: back.length,
    'server ready s': seconds(readyMs),
    'half back s': seconds(percentile(back, 50)),
    'all back s': seconds(Math.max(...back, ...opened)),
    'target s': `≤ ${targetS}`,
    acknowledged: sum('acknowledged'),
    lost: sum('lost'),
    'said saved': sum('claims'),
    'false saved': sum('lies'),
    'attempts to connect': found.flatMap(({ attemptedAtMs }) => attemptedAtMs).length,
    upgrades: opened.length,
    'most upgrades in 100 ms': mostWithin(opened, 100),
    'generator late p99 ms': Math.round(Math.max(...backs.map(({ lateP99Ms }) => lateP99Ms))),
  }
}

/** The largest number of times in any window. */
function mostWithin(timesMs: readonly number[], windowMs: number): number {
  const sorted = [...timesMs].sort((a, b) => a - b)
  let first = 0
  let most = 0
  for (const [i, atMs] of sorted.entries()) {
    while (atMs - (sorted[first] ?? atMs) >= windowMs) first += 1
    most = Math.max(most, i - first + 1)
  }
  return most
}
