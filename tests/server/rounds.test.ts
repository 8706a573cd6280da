import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '#server/observe'
import { createId } from '#shared/basics'
import { type EnterAnswer, ownBallot, problemTypes, type WorkshopLinks } from '#shared/protocol'
import { type RunningServer, startServer } from '../../server/startServer.ts'
import { enterWorkshop, importBoardFile, readWorkshop } from '../helpers/workshopApi.ts'

let server: RunningServer
let url: string
const logged: string[] = []

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'accord-rounds-'))
  const settings = {
    ...{ dataDir, port: 0, host: '127.0.0.1', publicUrl: undefined, trustedProxies: [] },
    ...{ logLevel: 'trace' as const, retentionDays: 0 },
  }
  server = await startServer(
    settings,
    createLog('trace', (line) => logged.push(line)),
  )
  url = server.url.replace('localhost', '127.0.0.1')
})
afterAll(() => server.close())

const notes = ['n1', 'n2', 'n3', 'n4', 'n5']

async function makeWorkshop() {
  const file = {
    ...{ format: 'accord-board', version: 1, title: 'Votes' },
    zones: [{ id: 'z', title: 'Ideas', prompt: '', x: 0, y: 0, w: 2000, h: 400 }],
    items: notes.map((id, n) => ({ id, kind: 'note', x: n * 220, y: 0, w: 200, h: 200, text: id })),
  }
  const workshop = await importBoardFile(url, file)
  const lead = await enterWorkshop(url, workshop.links.facilitator, 'Lead')
  const open = (settings: object = {}) =>
    send(workshop, lead, { type: 'openRound', round: { ...dotRound, ...settings } })
  return { workshop, lead, open }
}

const dotRound = {
  ...{ kind: 'dots', id: 'r', question: 'Which first?' },
  ...{ scope: { kind: 'zone', zone: 'z' }, dots: 10, mostPerNote: 4 },
}

function enter(workshop: WorkshopLinks, count: number): Promise<EnterAnswer[]> {
  const names = Array.from({ length: count }, (_, n) => `P${n}`)
  return Promise.all(names.map((name) => enterWorkshop(url, workshop.links.participant, name)))
}

async function send(
  { workshopId }: WorkshopLinks,
  { sessionToken }: EnterAnswer,
  command: object,
  key = createId(),
) {
  const answer = await fetch(`${url}/api/workshops/${workshopId}/commands`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${sessionToken}`, 'content-type': 'application/json' },
      'idempotency-key': key,
    },
    body: JSON.stringify(command),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const cast = (dots: Record<string, number>) => ({
  ...{ type: 'castBallot', round: 'r' },
  ballot: { kind: 'dots', dots },
})

async function roundOf(workshop: WorkshopLinks, { sessionToken }: EnterAnswer) {
  const view = await readWorkshop(url, workshop.workshopId, sessionToken)
  return { ...view.rounds?.[0], voted: view.voted, version: view.version }
}

async function ballotOf(workshop: WorkshopLinks, who: EnterAnswer, round = 'r') {
  const read = await readBallots(workshop, who, round)
  return typeof read === 'number' ? read : read.ballot
}

async function readBallots(
  { workshopId }: WorkshopLinks,
  { sessionToken }: EnterAnswer,
  round = 'r',
) {
  const answer = await fetch(`${url}/api/workshops/${workshopId}/rounds/${round}/ballot`, {
    headers: { authorization: `Bearer ${sessionToken}` },
  })
  const body: unknown = await answer.json()
  return answer.ok ? ownBallot.parse(body) : answer.status
}

test('P8 S122 what is no ballot is refused, each with its own type, and changes nothing', async () => {
  const { workshop, lead, open } = await makeWorkshop()
  expect((await open()).status).toBe(200)
  const [bo] = (await enter(workshop, 1)) as [EnterAnswer]
  const vote = async (dots: Record<string, number>) => {
    const { status, body } = await send(workshop, bo, cast(dots))
    return [status, body.type]
  }
  expect(await vote({ n1: 4, n2: 4, n3: 2 })).toEqual([200, undefined])
  expect(await vote({ n1: 4, n2: 4, n3: 3 })).toEqual([422, problemTypes.overBudget])
  expect(await vote({ n1: 5 })).toEqual([422, problemTypes.overCap])
  for (const count of [-1, 0, 0.5, 1e9]) {
    expect(await vote({ n1: count })).toEqual([422, problemTypes.invalid])
  }
  expect(await vote({ hidden: 1 })).toEqual([422, problemTypes.invalid])
  expect(await ballotOf(workshop, bo)).toEqual({ kind: 'dots', dots: { n1: 4, n2: 4, n3: 2 } })
  await send(workshop, lead, { type: 'closeRound', round: 'r' })
  expect(await vote({ n1: 1 })).toEqual([409, problemTypes.roundClosed])
  expect((await roundOf(workshop, lead)).closed?.result).toMatchObject({
    ballots: 1,
    tallies: [
      [4, 1],
      [4, 1],
      [2, 1],
      [0, 0],
      [0, 0],
    ],
  })
})

test('P8 S120 the same key a hundred times at once casts once', async () => {
  const { workshop, lead, open } = await makeWorkshop()
  await open()
  const [bo] = (await enter(workshop, 1)) as [EnterAnswer]
  const before = (await roundOf(workshop, lead)).version
  const calls = Array.from({ length: 100 }, () => send(workshop, bo, cast({ n1: 3 }), 'one key'))
  const answers = await Promise.all(calls)
  expect(new Set(answers.map(({ body }) => body.version))).toEqual(new Set([before + 1]))
  expect(await roundOf(workshop, lead)).toMatchObject({ voted: 1, version: before + 1 })
})

test('P8 S120 two tabs in one millisecond: one whole ballot stays, never both', async () => {
  const { workshop, lead, open } = await makeWorkshop()
  await open()
  const [bo] = (await enter(workshop, 1)) as [EnterAnswer]
  const tabs = [
    { n1: 4, n2: 4, n3: 2 },
    { n3: 4, n4: 4, n5: 2 },
  ]
  const answers = await Promise.all(tabs.map((dots) => send(workshop, bo, cast(dots))))
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const kept = await ballotOf(workshop, bo)
  expect(tabs).toContainEqual(typeof kept === 'object' && kept.kind === 'dots' && kept.dots)
  await send(workshop, lead, { type: 'closeRound', round: 'r' })
  const { tallies = [] } = (await roundOf(workshop, lead)).closed?.result ?? {}
  expect(tallies.reduce((sum, [dots = 0]) => sum + dots, 0)).toBe(10)
})

test('P8 S117 closed while twenty people vote: the result is exactly what was acknowledged', async () => {
  const { workshop, lead, open } = await makeWorkshop()
  await open()
  const people = await enter(workshop, 20)
  const acknowledged = new Map<EnterAnswer, Record<string, number>>()
  const votes = people.map(async (person, n) => {
    for (let turn = 1; turn <= 4; turn += 1) {
      const dots = { [notes[(n + turn) % 5] ?? '']: turn, [notes[(n + turn + 1) % 5] ?? '']: 1 }
      const { status } = await send(workshop, person, cast(dots))
      if (status === 200) acknowledged.set(person, dots)
      else expect(status).toBe(409)
    }
  })
  await votes[0]
  const closings = [1, 2].map(() => send(workshop, lead, { type: 'closeRound', round: 'r' }))
  const statuses = (await Promise.all(closings)).map(({ status }) => status)
  expect(statuses.sort()).toEqual([200, 409])
  await Promise.all(votes)
  const result = (await roundOf(workshop, lead)).closed?.result
  const tallies = notes.map((note) => {
    const counts = [...acknowledged.values()].map((dots) => dots[note] ?? 0)
    return [
      counts.reduce((sum, count) => sum + count, 0),
      counts.filter((count) => count > 0).length,
    ]
  })
  expect(result).toMatchObject({ ballots: acknowledged.size, tallies })
})

test('P7 P8 one reads the own ballot only, and nobody is told what others gave', async () => {
  const { workshop, lead, open } = await makeWorkshop()
  await open()
  const [bo, cy] = (await enter(workshop, 2)) as [EnterAnswer, EnterAnswer]
  const viewer = await enterWorkshop(url, workshop.links.viewer, 'Vi')
  await send(workshop, bo, cast({ n4: 3 }))
  expect(await ballotOf(workshop, bo)).toEqual({ kind: 'dots', dots: { n4: 3 } })
  expect(await ballotOf(workshop, cy)).toBeUndefined()
  expect(await ballotOf(workshop, lead)).toBeUndefined()
  expect(await ballotOf(workshop, viewer)).toBe(403)
  expect(await ballotOf(workshop, bo, 'none')).toBe(404)
  const round = await roundOf(workshop, lead)
  expect(round.voted).toBe(1)
  expect(JSON.stringify(round)).not.toContain(bo.participantId)
  expect(round).not.toHaveProperty('closed')
  expect(logged.join()).not.toContain('"n4":3')
})

test('P7 P8 S201 what is entered for people on site counts once, and only who entered it reads it before the end', async () => {
  const { workshop, lead, open } = await makeWorkshop()
  await open()
  const [bo] = (await enter(workshop, 1)) as [EnterAnswer]
  const gus = await enterWorkshop(url, workshop.links.facilitator, 'Gus')
  await send(workshop, lead, { type: 'setOnSite', people: 7 })
  await send(workshop, bo, cast({ n1: 1 }))
  const enterFor = (people: number, dots: Record<string, number>, by = lead, key = createId()) =>
    send(
      workshop,
      by,
      { type: 'castOnSite', round: 'r', ballot: { kind: 'dots', people, dots } },
      key,
    )
  expect((await enterFor(7, { n1: 29 })).body.type).toBe(problemTypes.overCap)
  expect((await enterFor(7, { n1: 28, n2: 28, n3: 15 })).body.type).toBe(problemTypes.overBudget)
  expect((await enterFor(8, { n1: 1 })).status).toBe(422)
  expect((await enterFor(2, { n1: 1 }, bo)).status).toBe(403)
  // Both at once, one of them a hundredfold: one of the two is what counts.
  const many = Array.from({ length: 20 }, () => enterFor(7, { n1: 26, n2: 1 }, lead, 'same-key'))
  const answers = await Promise.all([...many, enterFor(5, { n2: 17 }, gus)])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  const round = await roundOf(workshop, bo)
  const isGus = round.voted === 6
  expect(round.voted).toBe(isGus ? 6 : 8)
  const [own, other] = isGus ? [gus, lead] : [lead, gus]
  expect(await readBallots(workshop, own)).toEqual({
    onSite: isGus
      ? { kind: 'dots', people: 5, dots: { n2: 17 } }
      : { kind: 'dots', people: 7, dots: { n1: 26, n2: 1 } },
  })
  expect(await readBallots(workshop, other)).toEqual({})
  expect(await readBallots(workshop, bo)).toEqual({ ballot: { kind: 'dots', dots: { n1: 1 } } })
  expect(logged.join()).not.toContain(isGus ? '"n2":17' : '"n1":26')
  await send(workshop, lead, { type: 'closeRound', round: 'r' })
  const result = (await roundOf(workshop, bo)).closed?.result
  expect(result).toMatchObject(isGus ? { ballots: 6, onSite: 5 } : { ballots: 8, onSite: 7 })
  const tallies = JSON.stringify(result?.tallies.slice(0, 2))
  expect(tallies).toBe(isGus ? '[[1,1],[17,5]]' : '[[27,8],[1,1]]')
})
