import { readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { beforeEach, expect, test } from 'vitest'
import type { EnterAnswer, WorkshopLinks } from '#shared/protocol'
import { buildHttp, type TestHttp, tokenOf } from '../../helpers/buildHttp.ts'

/** P6, every route of the API × every kind of person. */
const callers = [
  'facilitator',
  'participant',
  'viewer',
  'removed',
  'waiting',
  'foreign',
  'nobody',
] as const
type Caller = (typeof callers)[number]

/** What the people of the workshop get; strangers of all kinds get 401. */
const members = (facilitator: number, participant: number, viewer: number) => ({
  facilitator,
  participant,
  viewer,
  removed: 401,
  waiting: 401,
  foreign: 401,
  nobody: 401,
})

/** Open to everybody, whatever session is shown. */
const everybody = (status: number) =>
  Object.fromEntries(callers.map((caller) => [caller, status])) as Record<Caller, number>

interface Row {
  readonly wanted: Readonly<Record<Caller, number>>
  readonly request?: (workshop: WorkshopLinks) => Pick<InjectOptions, 'payload' | 'query'>
}

/** Keys are `METHOD path` as /openapi.json names them. A new route without a row fails below. */
const routes: Readonly<Record<string, Row>> = {
  'GET /livez': { wanted: everybody(200) },
  'GET /readyz': { wanted: everybody(200) },
  'GET /api/time': { wanted: everybody(200) },
  'POST /api/workshops': {
    wanted: everybody(201),
    request: () => ({ payload: { title: 'New', template: 'blank' } }),
  },
  'POST /api/workshops/import': { wanted: everybody(422), request: () => ({ payload: {} }) },
  'POST /api/enter': {
    wanted: everybody(404),
    request: () => ({ payload: { joinCode: 'AAAA-AAAA' } }),
  },
  'POST /api/workshops/{id}/enter': {
    wanted: everybody(404),
    request: () => ({ payload: { token: 'A'.repeat(22) } }),
  },
  'GET /api/workshops/{id}': { wanted: members(200, 200, 200) },
  'POST /api/workshops/{id}/rehearsals': { wanted: members(201, 403, 403) },
  // No rehearsal, so not even a facilitator deletes it.
  'DELETE /api/workshops/{id}': { wanted: members(403, 403, 403) },
  'POST /api/workshops/{id}/commands': {
    wanted: members(200, 403, 403),
    request: () => ({ payload: { type: 'setLocked', locked: true } }),
  },
  'GET /api/workshops/{id}/rounds/{roundId}/ballot': { wanted: members(404, 404, 403) },
  'GET /api/workshops/{id}/strategy/{version}': { wanted: members(404, 404, 404) },
  'GET /api/workshops/{id}/hidden': { wanted: members(200, 403, 403) },
  'GET /api/workshops/{id}/export': {
    wanted: members(200, 200, 200),
    request: () => ({ query: { format: 'json' } }),
  },
  'POST /api/workshops/{id}/assets': { wanted: members(422, 422, 403) },
  'GET /api/workshops/{id}/assets/{assetId}': { wanted: members(404, 404, 404) },
  'GET /api/workshops/{id}/snapshots': { wanted: members(200, 200, 403) },
  'POST /api/workshops/{id}/snapshots': {
    wanted: members(201, 403, 403),
    request: () => ({ payload: {} }),
  },
  'GET /api/workshops/{id}/snapshots/{snapshotId}': { wanted: members(404, 404, 403) },
  'POST /api/workshops/{id}/snapshots/{snapshotId}/restore': { wanted: members(404, 403, 403) },
}

let http: TestHttp
let workshop: WorkshopLinks
let tokens: Record<Caller, string | undefined>

beforeEach(async () => {
  http = await buildHttp()
  workshop = await http.createWorkshop()
  const lead = await http.enter(workshop, 'facilitator')
  const removed = await http.enter(workshop, 'participant')
  await command(lead, { type: 'removePerson', person: removed.participantId })
  const foreign = await http.enter(await http.createWorkshop(), 'facilitator')
  tokens = {
    facilitator: lead.sessionToken,
    participant: (await http.enter(workshop, 'participant')).sessionToken,
    viewer: (await http.enter(workshop, 'viewer')).sessionToken,
    removed: removed.sessionToken,
    waiting: await waitAtTheDoor(lead),
    foreign: foreign.sessionToken,
    nobody: undefined,
  }
})

test.each(callers)('P6 A30 every route answers %s as the table says', async (caller) => {
  const answered: Record<string, number> = {}
  for (const [route, { request }] of Object.entries(routes)) {
    answered[route] = await statusOf(http.app, route, tokens[caller], request?.(workshop))
  }
  const wanted = Object.entries(routes).map(([route, row]) => [route, row.wanted[caller]])
  expect(answered).toEqual(Object.fromEntries(wanted))
})

test('P6 every route there is has a row', async () => {
  const described = (await http.app.inject({ url: '/openapi.json' })).json() as {
    paths: Record<string, Record<string, unknown>>
  }
  const known = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(Object.keys(routes).sort()).toEqual(known.sort())
  // The description leaves hidden routes out: the pages and itself.
  const hiding = readdirSync('server/http').filter((file) =>
    readFileSync(`server/http/${file}`, 'utf8').includes('hide: true'),
  )
  expect(hiding).toEqual(['createHttp.ts', 'pages.ts'])
})

test('P6 A44 who waits opens nothing with the token of the request, by whichever door', async () => {
  const token = tokens.waiting ?? ''
  expect(token).not.toBe('')
  const rejoin = { token, rejoin: token }
  const url = `/api/workshops/${workshop.workshopId}/enter`
  const entered = await http.app.inject({ method: 'POST', url, payload: rejoin })
  expect(entered.statusCode).toBe(404)
})

async function statusOf(
  app: FastifyInstance,
  route: string,
  token: string | undefined,
  request: Pick<InjectOptions, 'payload' | 'query'> = {},
): Promise<number> {
  const [method = '', path = ''] = route.split(' ')
  const url = path.replace('{id}', workshop.workshopId).replace('{snapshotId}', 'none')
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return (await app.inject({ method: method as 'GET', url, headers, ...request })).statusCode
}

async function command(lead: EnterAnswer, payload: object): Promise<void> {
  const url = `/api/workshops/${workshop.workshopId}/commands`
  const answer = await http.as(lead, { method: 'POST', url, payload })
  expect(answer.statusCode).toBe(200)
}

/** Asks to enter where a facilitator lets people in, and opens the door again. @returns the request's token */
async function waitAtTheDoor(lead: EnterAnswer): Promise<string> {
  await command(lead, { type: 'setEntry', entry: { kind: 'approval' } })
  const answer = await http.app.inject({
    method: 'POST',
    url: `/api/workshops/${workshop.workshopId}/enter`,
    payload: { token: tokenOf(workshop, 'participant'), name: 'Waiting' },
  })
  expect(answer.statusCode).toBe(202)
  await command(lead, { type: 'setEntry', entry: { kind: 'open' } })
  return answer.json().request
}
