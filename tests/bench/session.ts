import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createId } from '#shared/basics'
import { addItems } from '#shared/board'
import {
  type CommandRequest,
  type DocumentName,
  type EnterAnswer,
  messageTypes,
  sessionRoots,
  syncSubprotocol,
} from '#shared/protocol'
import { type AccordProcess, startAccord } from '../helpers/accordProcess.ts'
import { createWorkshop, enterWorkshop, readWorkshop } from '../helpers/workshopApi.ts'
import { percentile } from './median.ts'
import type { Row } from './run.ts'

const people = 100
const stepChanges = 30
const notesEach = 5
const lookMs = 5

/**
 * 100 participants in one session on stock clients with `board`, `session` and `private` open: how long a step change takes to
 * reach all of them (targets of issue 5: p95 ≤ 500 ms), and the reveal of 500 notes (≤ 1 s), from the facilitator's request.
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
    const revealed = await revealAll(accord, lead, seats)
    return [
      { what: 'step change reaches all 100, ms p50', figure: percentile(reached, 50), target: '' },
      {
        what: 'step change reaches all 100, ms p95',
        figure: percentile(reached, 95),
        target: '≤ 500',
      },
      { what: 'reveal of 500 notes, ms to the answer', figure: revealed.answeredMs, target: '' },
      {
        what: 'reveal of 500 notes, ms until all 100 have all',
        figure: revealed.seenMs,
        target: '≤ 1000',
      },
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

async function revealAll(accord: AccordProcess, lead: EnterAnswer, seats: readonly Seat[]) {
  for (const seat of seats) seat.writePrivately(notesEach)
  const count = seats.length * notesEach
  await until(async () => (await hiddenNotes(accord, lead)) === count)
  const startMs = performance.now()
  const all = Promise.all(seats.map((seat) => seat.has(count)))
  await command(accord, lead, { type: 'reveal' })
  const answeredMs = performance.now() - startMs
  await all
  return { answeredMs, seenMs: performance.now() - startMs }
}

/** One person with the three documents a window has. */
class Seat {
  readonly #who: EnterAnswer
  readonly #docs = { board: new Y.Doc(), session: new Y.Doc(), private: new Y.Doc() }
  readonly #providers: readonly WebsocketProvider[]

  constructor(url: string, who: EnterAnswer) {
    this.#who = who
    const base = `${url.replace(/^http/, 'ws')}/sync/${who.workshopId}`
    const names: readonly DocumentName[] = ['board', 'session', 'private']
    this.#providers = names.map((name) => {
      const provider = new WebsocketProvider(base, name, this.#docs[name], {
        protocols: [syncSubprotocol, `bearer.${who.sessionToken}`],
        WebSocketPolyfill: BrowserSocket as unknown as typeof globalThis.WebSocket,
        disableBc: true,
      })
      provider.messageHandlers[messageTypes.saved] = () => undefined
      return provider
    })
  }

  isSynced(): boolean {
    return this.#providers.every(({ synced }) => synced)
  }

  /** Resolves when this person's window would show the step. */
  knows(step: string): Promise<void> {
    const session = this.#docs.session.getMap(sessionRoots.session)
    return once(this.#docs.session, () => session.get('currentStep') === step)
  }

  has(count: number): Promise<void> {
    const items = this.#docs.board.getMap('items')
    return once(this.#docs.board, () => items.size === count)
  }

  writePrivately(count: number): void {
    const notes = Array.from({ length: count }, (_, n) => ({
      ...{ id: createId(), kind: 'note', box: { x: n * 220, y: 0, w: 200, h: 200 }, z: 'a0' },
      ...{ author: this.#who.participantId, createdAt: Date.now(), color: 'yellow' },
      text: 'Nobody owns the answer between sales and service',
    }))
    addItems(this.#docs.private, notes, { origin: 'bench', label: 'bench' })
  }

  close(): void {
    for (const provider of this.#providers) provider.destroy()
  }
}

/** A browser says where the page is from. */
class BrowserSocket extends WebSocket {
  constructor(address: string, protocols: string[]) {
    super(address, protocols, { origin: new URL(address).origin.replace(/^ws/, 'http') })
  }
}

function once(doc: Y.Doc, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return
      doc.off('afterTransaction', look)
      resolve()
    }
    doc.on('afterTransaction', look)
    look()
  })
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
