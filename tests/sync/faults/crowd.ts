import { onTestFinished } from 'vitest'
import type { BrowserParts } from '#client/sync'
import { readItems } from '#shared/board'
import { type BoardWriter, openWriter } from '../../helpers/boardWriter.ts'
import { type Member, openMember } from '../../helpers/openMember.ts'
import { until } from '../../helpers/until.ts'
import { openWitness } from '../../helpers/witness.ts'
import { createWorkshop } from '../../helpers/workshopApi.ts'

interface Place {
  /** http://… of the server, for entering. */
  readonly url: string
  readonly dataDir: string
  /** http://… of the proxy their websockets go through. */
  readonly socketUrl?: string
  /** For those with our client. */
  readonly parts?: Partial<BrowserParts>
  /** Between two notes of a person with our client. */
  readonly paceMs?: number
}

/** Never more than so many notes of a person wait for their acknowledgement, so that a fault meets work under way. */
const mostAhead = 4

/** People with our client and with a stock one in one workshop, who keep writing until told to stop. */
export async function openCrowd(place: Place, counts: { members: number; writers: number }) {
  const { url, dataDir, socketUrl = url, parts = {}, paceMs = 20 } = place
  const { workshopId, links } = await createWorkshop(url, { title: 'Faults', template: 'blank' })
  const witness = await openWitness(dataDir, workshopId)
  const members: Member[] = []
  const writers: BoardWriter[] = []
  for (let n = 0; n < counts.members; n += 1) {
    const options = { socketUrl, witness, parts }
    members.push(await openMember(url, links.participant, `Member ${n}`, options))
  }
  for (let n = 0; n < counts.writers; n += 1) {
    writers.push(await openWriter(url, links.participant, `Writer ${n}`, socketUrl))
  }
  const everybody = [...members, ...writers]
  onTestFinished(async () => {
    for (const hand of hands) hand.set(false)
    for (const one of everybody) one.close()
    await witness.close()
  })
  const hands = members.map((member) => keepWriting(member, paceMs))
  return {
    workshopId,
    links,
    members,
    writers,
    witness,
    setWriting: (writes: boolean) => {
      for (const hand of hands) hand.set(writes)
      for (const writer of writers) writer.setWriting(writes)
    },
    acknowledged: () => everybody.reduce((sum, one) => sum + one.acknowledged.length, 0),
    /** Each of them has that many more acknowledged than now. */
    progress: async (count: number) => {
      const goals = everybody.map((one) => one.acknowledged.length + count)
      await until(() => everybody.every((one, i) => one.acknowledged.length >= (goals[i] ?? 0)))
    },
    /** They stop writing, and everything is calm: saved, and the same for all. */
    settle: async () => {
      for (const hand of hands) hand.set(false)
      for (const writer of writers) writer.setWriting(false)
      await until(() => members.every((member) => member.saveState() === 'saved'))
      await until(() => new Set(everybody.map(({ board }) => idsOn(board))).size === 1)
    },
    /** What must be true whatever happened, once it is calm. */
    findings: async () => {
      const stored = await witness.read()
      return {
        lost: everybody.reduce((sum, one) => sum + one.lostFrom(stored), 0),
        lies: everybody.flatMap(({ lies }) => lies),
        falseClaims: await witness.falseClaims(),
        isStored: idsOn(stored) === idsOn(everybody[0]?.board ?? stored),
      }
    },
  }
}

export type Crowd = Awaited<ReturnType<typeof openCrowd>>

/** What `findings` has to be. */
export const nothingWrong = { lost: 0, lies: [], falseClaims: [], isStored: true }

function idsOn(board: Parameters<typeof readItems>[0]): string {
  return JSON.stringify(
    readItems(board)
      .map(({ id, text }) => [id, text])
      .sort(),
  )
}

/** Writes while told to, at its pace, never far ahead of what is acknowledged; so offline it stops at a few notes. */
function keepWriting(member: Member, paceMs: number) {
  let timer: NodeJS.Timeout | undefined
  let made = 0
  let ahead = 0
  const write = () => {
    if (ahead >= mostAhead) return
    ahead += 1
    made += 1
    member.addNote(`${member.name} ${made}`)
  }
  member.onAcknowledged = () => {
    ahead = Math.max(0, ahead - 1)
  }
  // What waited for a connection went out in one message, its sync step 2, and is acknowledged as one.
  member.view.subscribe(({ saveState }, before) => {
    if (saveState !== before.saveState && saveState.kind === 'saved') ahead = 0
  })
  return {
    set: (writes: boolean) => {
      clearInterval(timer)
      if (writes) timer = setInterval(write, paceMs)
    },
  }
}
