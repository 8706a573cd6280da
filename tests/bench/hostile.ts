import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { WorkshopLinks } from '#shared/protocol'
import { type AccordProcess, programs, startAccord } from '../helpers/accordProcess.ts'
import { createWorkshop } from '../helpers/workshopApi.ts'
import type { AttackOrder, AttackReport } from './hostile/attackers.ts'
import { attackGroups } from './hostile/attackGroups.ts'
import { percentile } from './median.ts'
import type { Row } from './run.ts'
import { ticketOf } from './sync/contestants.ts'
import { Crowd } from './sync/load.ts'
import { residentMb } from './sync/serverProcess.ts'

const honestPeople = 30
const warmUpMs = 3000
const settleMs = 1000
const lookMs = 50
const workMs = 20

/**
 * P9: 30 people at work in one workshop while attackers with sessions of that workshop, in a process of their own and
 * from another address, try the hostile list. Targets: p99 of the honest ≤ 250 ms, memory ≤ +100 MB, nobody lost.
 *
 * `--seconds 3` each · `--only flood,frames` groups whose name holds one of these · `--heap 300` MB: as on a
 * small machine. Without it Node collects garbage by what the machine has, so much of what is measured is nobody's any more.
 */
export async function hostileBench(args: readonly string[]): Promise<Row[]> {
  const options = readOptions(args)
  const accord = await startAccord({ LOG_LEVEL: 'warn' }, [...options.node, ...programs.built])
  const crowd = new Crowd()
  let work: NodeJS.Timeout | undefined
  let attackers: ChildProcess | undefined
  try {
    const workshop = await createWorkshop(accord.url, { title: 'Bench', template: 'blank' })
    await letIn(crowd, accord, workshop)
    work = beginWork(crowd)
    await wait(warmUpMs)
    attackers = await startAttackers(accord, workshop)
    const scene = { accord, crowd, attackers, quietMb: residentMb(accord.pid()) }
    const rows = [await measure(scene, 'quiet', () => wait(options.forMs, {}))]
    scene.quietMb = residentMb(accord.pid())
    for (const { name } of attackGroups.filter((group) => options.wants(group.name))) {
      rows.push(await measure(scene, name, () => attack(scene, name, options.forMs)))
    }
    return rows
  } finally {
    attackers?.removeAllListeners('exit')
    attackers?.kill()
    clearInterval(work)
    crowd.close()
    await accord.remove()
  }
}

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '3' },
      only: { type: 'string' },
      heap: { type: 'string' },
    },
  })
  const only = values.only?.split(',')
  return {
    forMs: Number(values.seconds) * 1000,
    node: [
      ...(process.env.BENCH_NODE_OPTIONS ?? '').split(' ').filter(Boolean),
      ...(values.heap === undefined ? [] : [`--max-old-space-size=${values.heap}`]),
    ],
    wants: (name: string) => only?.some((part) => name.includes(part)) ?? true,
  }
}

async function letIn(crowd: Crowd, { url }: AccordProcess, { links }: WorkshopLinks) {
  const tickets = []
  for (let n = 0; n < honestPeople; n += 1) {
    tickets.push(await ticketOf(url, links.participant, `Person ${n}`))
  }
  await crowd.enter(tickets, 'honest')
}

/** Somebody moves the pointer and edits every 20 ms, in turn, so that no two edits share a moment. */
function beginWork({ people }: Crowd): NodeJS.Timeout {
  let turn = 0
  return setInterval(() => {
    const person = people[turn++ % people.length]
    person?.movePointer()
    person?.edit()
  }, workMs)
}

async function startAttackers({ url }: AccordProcess, workshop: WorkshopLinks) {
  const file = fileURLToPath(new URL('hostile/attackers.ts', import.meta.url))
  const child = fork(file, [url, JSON.stringify(workshop)], { execArgv: ['--import', 'tsx'] })
  await once(child, 'message')
  return child
}

interface Scene {
  readonly accord: AccordProcess
  readonly crowd: Crowd
  readonly attackers: ChildProcess
  /** Resident memory of the server before anybody attacked it. */
  quietMb: number
}

async function attack({ attackers }: Scene, group: string, forMs: number): Promise<AttackReport> {
  const reported = once(attackers, 'message')
  const died = once(attackers, 'exit').then(() => {
    throw new Error(`the attackers died of ${group}`)
  })
  attackers.send({ group, forMs } satisfies AttackOrder)
  const [report] = (await Promise.race([reported, died])) as [AttackReport]
  return report
}

/** What the honest people notice while something goes on. */
async function measure(
  { accord, crowd, quietMb }: Scene,
  what: string,
  during: () => Promise<AttackReport | object>,
): Promise<Row> {
  const { tracker } = crowd
  const beforeMb = residentMb(accord.pid())
  const peak = watchMemory(accord)
  const late = monitorEventLoopDelay({ resolution: 5 })
  late.enable()
  tracker.begin()
  const report = await during()
  tracker.end()
  late.disable()
  await wait(settleMs)
  const peakMb = peak.stop()
  const row = {
    what,
    'p50 ms': rounded(percentile(tracker.heardMs, 50)),
    'p99 ms': rounded(percentile(tracker.heardMs, 99)),
    'saved p99 ms': rounded(percentile(tracker.savedMs, 99)),
    // The honest people's own process, which shares the processor with the attackers': part of their p99.
    'late p99 ms': rounded(late.percentile(99) / 1e6),
    'unsaved edits': tracker.sent - tracker.savedMs.length,
    // The first holds all that was kept of earlier attacks, too: notes within the quotas are anybody's to write.
    'over quiet +MB': rounded(peakMb - quietMb),
    'by this +MB': rounded(peakMb - beforeMb),
    alive: accord.pid() === 0 ? 'no' : 'yes',
    'people lost': crowd.people.filter(({ closeCode }) => closeCode !== undefined).length,
    ends: 'ends' in report ? JSON.stringify(report.ends) : '',
  }
  console.error(JSON.stringify(row))
  return row
}

function watchMemory(accord: AccordProcess) {
  let most = 0
  const look = () => {
    if (accord.pid() !== 0) most = Math.max(most, residentMb(accord.pid()))
  }
  const timer = setInterval(look, lookMs)
  return {
    stop: () => {
      clearInterval(timer)
      return most
    },
  }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
