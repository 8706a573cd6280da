import { createHash } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '#server/observe'
import { createId } from '#shared/basics'
import type { EnterAnswer } from '#shared/protocol'
import { type RunningServer, startServer } from '../../server/startServer.ts'
import { enterWorkshop, importBoardFile, readWorkshop } from '../helpers/workshopApi.ts'

let server: RunningServer
let url: string

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'accord-strategy-'))
  const settings = {
    ...{ dataDir, port: 0, host: '127.0.0.1', publicUrl: undefined, trustedProxies: [] },
    ...{ logLevel: 'fatal' as const, retentionDays: 0 },
  }
  server = await startServer(settings, createLog('fatal'))
  url = server.url.replace('localhost', '127.0.0.1')
})
afterAll(() => server.close())

const file = {
  ...{ format: 'accord-board', version: 1, title: 'Service' },
  strategy: [
    { id: 's', kind: 'statement', text: 'We answer within a day', sources: { n: 'item' } },
    { id: 'm', kind: 'move', text: 'Call back', owner: { name: 'Ada' }, people: 2 },
    { id: 'd', kind: 'move', text: 'Only an idea' },
  ],
}

async function makeWorkshop() {
  const workshop = await importBoardFile(url, file)
  const lead = await enterWorkshop(url, workshop.links.facilitator, 'Lead')
  const bo = await enterWorkshop(url, workshop.links.participant, 'Bo')
  return { workshop, lead, bo }
}

async function send({ workshopId, sessionToken }: EnterAnswer, command: object) {
  const answer = await fetch(`${url}/api/workshops/${workshopId}/commands`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${sessionToken}`, 'content-type': 'application/json' },
      'idempotency-key': createId(),
    },
    body: JSON.stringify(command),
  })
  return answer.status
}

async function agreeOn(line: string, lead: EnterAnswer, bo: EnterAnswer) {
  const round = { kind: 'consent', id: `r-${line}`, question: 'This?', line }
  const ballot = { kind: 'consent', answer: 'concern', reason: 'Who pays?' }
  return [
    await send(lead, { type: 'proposeLine', line }),
    await send(lead, { type: 'openRound', round }),
    await send(bo, { type: 'castBallot', round: `r-${line}`, ballot }),
    await send(lead, { type: 'closeRound', round: `r-${line}` }),
    await send(lead, { type: 'agreeLine', line }),
  ]
}

async function getText({ workshopId, sessionToken }: EnterAnswer, path: string) {
  const answer = await fetch(`${url}/api/workshops/${workshopId}/${path}`, {
    headers: { authorization: `Bearer ${sessionToken}` },
  })
  return { status: answer.status, text: await answer.text() }
}

test('S222 S230 S231 lines of the board are agreed, frozen, and signed; the file hashes to what everybody is told', async () => {
  const { workshop, lead, bo } = await makeWorkshop()
  expect(await agreeOn('s', lead, bo)).toEqual([200, 200, 200, 200, 200])
  expect(await send(lead, { type: 'freezeStrategy', id: 'v1' })).toBe(200)
  expect(await send(bo, { type: 'signStrategy', strategy: 'v1', answer: 'agree' })).toBe(200)
  const { versions } = await readWorkshop(url, workshop.workshopId, bo.sessionToken)
  expect(versions).toMatchObject([{ id: 'v1', by: 'Lead', lines: 1, signatures: [{ name: 'Bo' }] }])
  const { status, text } = await getText(bo, 'strategy/v1')
  expect(status).toBe(200)
  expect(createHash('sha256').update(text).digest('hex')).toBe(versions?.[0]?.hash)
  expect(JSON.parse(text)).toMatchObject({
    agreed: [
      {
        ...{ id: 's', text: 'We answer within a day', ballots: 1 },
        reservations: [{ answer: 'concern', reason: 'Who pays?', name: 'Bo' }],
      },
    ],
  })
  expect((await getText(bo, 'strategy/v2')).status).toBe(404)
})

test('S3 S224 what was agreed is agreed in a workshop that begins with the board file, as long as it reads the same', async () => {
  const { lead, bo } = await makeWorkshop()
  await agreeOn('m', lead, bo)
  const exported = JSON.parse((await getText(lead, 'export?format=json')).text)
  const next = await importBoardFile(url, exported)
  const again = await enterWorkshop(url, next.links.facilitator, 'Lead')
  const { lines, rounds } = await readWorkshop(url, next.workshopId, again.sessionToken)
  expect(lines).toMatchObject([{ line: 'm', status: 'agreed', round: 'r-m' }])
  expect(rounds).toMatchObject([{ id: 'r-m', line: 'm' }])
  expect(await send(again, { type: 'proposeLine', line: 'm' })).toBe(422)
  expect(await send(again, { type: 'proposeLine', line: 'd' })).toBe(200)
})
