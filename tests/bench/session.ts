import { setTimeout as wait } from 'node:timers/promises'
import { createId } from '#shared/basics'
import type { CommandRequest, EnterAnswer } from '#shared/protocol'
import { type AccordProcess, startAccord } from '../helpers/accordProcess.ts'
import { createWorkshop, enterWorkshop, readWorkshop } from '../helpers/workshopApi.ts'
import { percentile } from './median.ts'
import type { Row } from './run.ts'
import { Seat } from './session/seat.ts'

const people = 100
const stepChanges = 30
const notesEach = 5
const lookMs = 5
/** Nobody was sent anything for so long: everything has come. */
const quietMs = 500

/**
 * 100 participants in one session on stock clients with `board`, `session` and `private` open: how long a step change takes to
 * reach all of them (targets of issue 5: p95 ≤ 500 ms), and the reveal of 500 notes (≤ 1 s), from the facilitator's request.
 * Each of the 100 has a device of its own, so what is received during a reveal waits until everything has come and is
 * then read one person after the other: theirs is the time at which it came and the time it took them to read it.
 * A second reveal has this process read it for all 100 at once, which says more about the process than about the server.
 */
export async function sessionBench(): Promise<Row[]> {
  const accord = await startAccord({ LOG_LEVEL: 'warn' })
  const seats: Seat[] = []
  try {
    const { links } = await createWorkshop(accord.url, { title: 'Session', template: 'inside-out' })
    const lead = await enterWorkshop(accord.url, links.facilitator, 'Frida')
    const { steps } = await readWorkshop(accord.url, lead.workshopId, lead.sessionToken)
    const open = steps.filter(({ privacy }) => privacy === 'open').map(({ id }) => id)
    const secret = steps.find(({ privacy }) => privacy === 'private')?.id
    for (let n = 0; n < people; n += 1) {
      const entered = await enterWorkshop(accord.url, links.participant, `Person ${n}`)
      seats.push(new Seat(accord.url, entered))
    }
    await until(() => seats.every((seat) => seat.isSynced()))
    const reached = await changeSteps(accord, lead, seats, open)
    await command(accord, lead, { type: 'setCurrentStep', step: secret })
    const apart = await revealApart(accord, lead, seats)
    const together = await revealTogether(accord, lead, seats)
    return [
      { what: 'step change reaches all 100, ms p50', figure: percentile(reached, 50), target: '' },
      {
        what: 'step change reaches all 100, ms p95',
        figure: percentile(reached, 95),
        target: '≤ 500',
      },
      { what: 'reveal of 500 notes, ms to the answer', figure: apart.answeredMs, target: '' },
      {
        what: 'reveal of 500 notes, ms until all 100 have all',
        figure: apart.seenMs,
        target: '≤ 1000',
      },
      { what: 'the same, all 100 read by this process', figure: together, target: '' },
    ]
  } finally {
    for (const seat of seats) seat.close()
    await accord.remove()
  }
}

/** @returns for each change, ms until the last person knew */
async function changeSteps(
  accord: AccordProcess,
  lead: EnterAnswer,
  seats: readonly Seat[],
  steps: readonly string[],
): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < stepChanges; n += 1) {
    const step = steps[n % steps.length] ?? ''
    const startMs = performance.now()
    const all = Promise.all(seats.map((seat) => seat.knows(step)))
    await command(accord, lead, { type: 'setCurrentStep', step })
    await all
    times.push(performance.now() - startMs)
    await wait(100)
  }
  return times
}

/** Everybody reads on a device of their own. */
async function revealApart(accord: AccordProcess, lead: EnterAnswer, seats: readonly Seat[]) {
  const count = await writeAll(accord, lead, seats)
  for (const seat of seats) seat.waitWithReading()
  const startMs = performance.now()
  await command(accord, lead, { type: 'reveal' })
  const answeredMs = performance.now() - startMs
  await until(() => seats.every((seat) => performance.now() - seat.lastReceivedMs() > quietMs))
  const had = seats.map((seat) => seat.read(count))
  return { answeredMs, seenMs: Math.max(...had) - startMs }
}

async function revealTogether(accord: AccordProcess, lead: EnterAnswer, seats: readonly Seat[]) {
  const count = await writeAll(accord, lead, seats)
  const startMs = performance.now()
  const all = Promise.all(seats.map((seat) => seat.has(2 * count)))
  await command(accord, lead, { type: 'reveal' })
  await all
  return performance.now() - startMs
}

/** @returns how many notes are hidden now */
async function writeAll(accord: AccordProcess, lead: EnterAnswer, seats: readonly Seat[]) {
  for (const seat of seats) seat.writePrivately(notesEach)
  const count = seats.length * notesEach
  await until(async () => (await hiddenNotes(accord, lead)) === count)
  return count
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(lookMs)
}

async function command(
  { url }: AccordProcess,
  { workshopId, sessionToken }: EnterAnswer,
  body: CommandRequest,
): Promise<void> {
  const answer = await fetch(`${url}/api/workshops/${workshopId}/commands`, {
    method: 'POST',
    headers: {
      ...bearer(sessionToken),
      'content-type': 'application/json',
      'idempotency-key': createId(),
    },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
}

async function hiddenNotes(
  { url }: AccordProcess,
  { workshopId, sessionToken }: EnterAnswer,
): Promise<number> {
  const headers = bearer(sessionToken)
  const answer = await fetch(`${url}/api/workshops/${workshopId}/hidden`, { headers })
  return ((await answer.json()) as { notes: number }).notes
}

function bearer(sessionToken: string): Record<string, string> {
  return { authorization: `Bearer ${sessionToken}` }
}
