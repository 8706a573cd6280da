import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPeerAddress } from '#server/access'
import type { CommandRequest, EnterAnswer, WorkshopLinks } from '#shared/protocol'
import { buildHttp, type TestHttp, tokenOf } from '../../helpers/buildHttp.ts'

test('A50 A51 a replaced link opens nothing, sessions opened by it stay', async () => {
  const { http, workshop, lead } = await start()
  const ada = await http.enter(workshop, 'participant', { name: 'Ada' })
  const answer = await command(http, lead, { type: 'rotateLink', role: 'participant' })
  expect(answer.status).toBe(200)
  const strange = await enter(http, workshop, { token: 'A'.repeat(22) })
  expect(await enter(http, workshop, { token: tokenOf(workshop, 'participant') })).toEqual(strange)
  expect(strange.status).toBe(404)
  const { hash, pathname } = new URL(String(answer.json.link))
  expect(pathname).toBe(`/w/${workshop.workshopId}`)
  expect((await enter(http, workshop, { token: hash.slice(1) })).json.role).toBe('participant')
  expect((await enter(http, workshop, { token: tokenOf(workshop, 'viewer') })).status).toBe(200)
  expect(await statusOf(http, ada)).toBe(200)
})

test('A51 A54 with signOut, everybody who came by it is signed out, except the sender', async () => {
  const { http, workshop, lead } = await start()
  const second = await http.enter(workshop, 'facilitator', { name: 'Second lead' })
  const ada = await http.enter(workshop, 'participant')
  await command(http, lead, { type: 'rotateLink', role: 'facilitator', signOut: true })
  expect([await statusOf(http, lead), await statusOf(http, second)]).toEqual([200, 401])
  expect(await statusOf(http, ada)).toBe(200)
})

test('A50 A51 the join code: the old one opens nothing, those who typed it can be signed out', async () => {
  const { http, workshop, lead } = await start()
  const { joinCode } = workshop
  const ben = (await enter(http, workshop, { joinCode })).json as unknown as EnterAnswer
  const ada = await http.enter(workshop, 'participant')
  const answer = await command(http, lead, { type: 'rotateJoinCode', signOut: true })
  expect((await enter(http, workshop, { joinCode })).status).toBe(404)
  expect((await enter(http, workshop, { joinCode: answer.json.joinCode })).status).toBe(200)
  expect([await statusOf(http, ben), await statusOf(http, ada)]).toEqual([401, 200])
})

test('A52 the same key again tells no token', async () => {
  const { http, workshop, lead } = await start()
  const rotate: CommandRequest = { type: 'rotateLink', role: 'viewer' }
  const first = await command(http, lead, rotate, 'key-1')
  const again = await command(http, lead, rotate, 'key-1')
  expect(again.json).toEqual({ version: first.json.version })
  const token = new URL(String(first.json.link)).hash.slice(1)
  expect((await enter(http, workshop, { token })).status).toBe(200)
})

test('A52 A42 no token and no passphrase is in the database, its log, or what the server logged', async () => {
  const { http, workshop, lead, dataDir } = await start()
  const passphrase = 'correct horse battery'
  const viewer = await command(http, lead, { type: 'rotateLink', role: 'viewer' })
  await command(http, lead, { type: 'setEntry', entry: { kind: 'passphrase', passphrase } })
  await enter(http, workshop, { token: tokenOf(workshop, 'participant'), passphrase })
  await command(http, lead, { type: 'setEntry', entry: { kind: 'approval' } })
  const waiting = await ask(http, workshop, 'Zoe')
  const everything = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), 'latin1'))
  const kept = [...everything, ...http.logged].join('\n')
  expect(kept).toContain('rotateLink')
  const secrets = [new URL(String(viewer.json.link)).hash.slice(1), passphrase]
  for (const secret of [...secrets, waiting.request, lead.sessionToken]) {
    expect(kept).not.toContain(secret)
  }
})

test('A53 A54 a removed person is out, and comes back by link as a new person', async () => {
  const { http, workshop, lead } = await start()
  const eve = await http.enter(workshop, 'participant', { name: 'Eve' })
  await command(http, lead, { type: 'removePerson', person: eve.participantId })
  expect(await statusOf(http, eve)).toBe(401)
  expect(http.published.at(-1)?.state.people.map(({ id }) => id)).toEqual([lead.participantId])
  const back = await http.enter(workshop, 'participant', { rejoin: eve.sessionToken })
  expect(back.participantId).not.toBe(eve.participantId)
})

test('A55 nobody removes themselves or somebody unknown', async () => {
  const { http, lead } = await start()
  for (const person of [lead.participantId, 'nobody']) {
    expect((await command(http, lead, { type: 'removePerson', person })).status).toBe(422)
  }
})

test('A40 a passphrase is asked of newcomers, not of facilitators and those who were in', async () => {
  const { http, workshop, lead } = await start()
  const ada = await http.enter(workshop, 'participant')
  const set = {
    type: 'setEntry',
    entry: { kind: 'passphrase', passphrase: 'Öl im Fluss' },
  } as const
  await command(http, lead, set)
  const token = tokenOf(workshop, 'participant')
  const kind = async (fields: object) =>
    (await enter(http, workshop, { token, ...fields })).json.type
  expect(await kind({})).toBe('accord:passphrase-needed')
  expect(await kind({ passphrase: 'wrong one' })).toBe('accord:wrong-passphrase')
  expect(await kind({ passphrase: ' O\u0308l im Fluss ' })).toBeUndefined()
  expect(await kind({ rejoin: ada.sessionToken })).toBeUndefined()
  expect((await http.enter(workshop, 'facilitator')).role).toBe('facilitator')
  const { joinCode } = workshop
  expect((await enter(http, workshop, { joinCode })).json.type).toBe('accord:passphrase-needed')
  await command(http, lead, { type: 'setEntry', entry: { kind: 'open' } })
  expect(await kind({})).toBeUndefined()
})

test('A41 ten wrong passphrases a minute from one address', async () => {
  const { http, workshop, lead } = await start()
  const set = { type: 'setEntry', entry: { kind: 'passphrase', passphrase: 'swordfish' } } as const
  await command(http, lead, set)
  const token = tokenOf(workshop, 'viewer')
  const guess = async (passphrase: string) =>
    (await enter(http, workshop, { token, passphrase })).status
  const guesses = await Promise.all(Array.from({ length: 12 }, (_, n) => guess(`guess ${n}`)))
  expect(guesses).toEqual([...Array<number>(10).fill(403), 429, 429])
  expect(await guess('swordfish')).toBe(429)
})

test('A43 A44 a newcomer waits, is let in, and is one person however often they ask', async () => {
  const { http, workshop, lead } = await approving()
  expect((await enter(http, workshop, tokenFor(workshop))).json.type).toBe('accord:name-needed')
  const { request } = await ask(http, workshop, 'Zoe')
  expect((await enter(http, workshop, { ...tokenFor(workshop), request })).status).toBe(202)
  const [waiting] = await requestsOf(http, lead)
  expect(waiting).toMatchObject({ name: 'Zoe', role: 'participant' })
  const { state } = http.published.at(-1) ?? {}
  expect(state?.waiting).toEqual([waiting?.id])
  expect(JSON.stringify(state)).not.toContain('Zoe')
  await answer(http, lead, waiting?.id, 'letIn')
  const first = await enter(http, workshop, { ...tokenFor(workshop), name: 'Zoe', request })
  const again = await enter(http, workshop, { ...tokenFor(workshop), name: 'Zoe', request })
  expect(first.status).toBe(200)
  expect(again.json.participantId).toBe(first.json.participantId)
  expect(await requestsOf(http, lead)).toEqual([])
  await command(http, lead, { type: 'removePerson', person: String(first.json.participantId) })
  const removed = await enter(http, workshop, { ...tokenFor(workshop), name: 'Zoe', request })
  expect(removed.status).toBe(202)
})

test('A43 A45 turned away, and the first answer stands', async () => {
  const { http, workshop, lead } = await approving()
  const { request } = await ask(http, workshop, 'Zoe')
  const [waiting] = await requestsOf(http, lead)
  expect((await answer(http, lead, waiting?.id, 'turnAway')).status).toBe(200)
  expect((await answer(http, lead, waiting?.id, 'letIn')).status).toBe(422)
  const turned = await enter(http, workshop, { ...tokenFor(workshop), request })
  expect(turned.json.type).toBe('accord:turned-away')
})

test('A43 nobody answers within ten minutes', async () => {
  let nowMs = 1_000_000
  const { http, workshop, lead } = await approving(() => nowMs)
  const { request } = await ask(http, workshop, 'Zoe')
  nowMs += 10 * 60_000 + 1
  const late = await enter(http, workshop, { ...tokenFor(workshop), request })
  expect(late.json.type).toBe('accord:request-expired')
  expect(await requestsOf(http, lead)).toEqual([])
  expect(http.published.at(-1)?.state.waiting).toBeUndefined()
})

test('A45 replacing the link turns back those who wait by it', async () => {
  const { http, workshop, lead } = await approving()
  const { request } = await ask(http, workshop, 'Zoe')
  await command(http, lead, { type: 'rotateLink', role: 'participant' })
  expect(await requestsOf(http, lead)).toEqual([])
  expect((await enter(http, workshop, { ...tokenFor(workshop), request })).status).toBe(404)
})

test('A32 a link that is replaced while somebody enters lets nobody in', async () => {
  const { http, workshop, lead } = await start()
  const tries = () => Array.from({ length: 5 }, () => enter(http, workshop, tokenFor(workshop)))
  const before = tries()
  const rotate = command(http, lead, { type: 'rotateLink', role: 'participant', signOut: true })
  for (const { status, json } of await Promise.all([...before, ...tries()])) {
    await rotate
    expect([200, 404]).toContain(status)
    if (status === 200) expect(await statusOf(http, json as unknown as EnterAnswer)).toBe(401)
  }
})

test.each([
  ['10.0.0.9', undefined, '10.0.0.9'],
  ['::ffff:10.0.0.9', undefined, '10.0.0.9'],
  ['192.0.2.7', '203.0.113.5', '192.0.2.7'],
  ['127.0.0.1', '203.0.113.5', '203.0.113.5'],
  ['::ffff:127.0.0.1', '198.51.100.1, ::ffff:203.0.113.5, 10.1.2.3', '203.0.113.5'],
  ['127.0.0.1', '10.1.1.1, 10.2.2.2', '10.1.1.1'],
  ['2001:db8:0:1:aaaa::1', undefined, '2001:db8:0:1::/64'],
  ['2001:0DB8::bbbb:0:0:2', undefined, '2001:db8:0:0::/64'],
])('A21 A60 peer %s with X-Forwarded-For %s is %s', (remoteAddress, forwarded, expected) => {
  const addressOf = createPeerAddress(['127.0.0.1', '10.0.0.0/8'])
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const request = { headers, socket: { remoteAddress } } as Parameters<typeof addressOf>[0]
  expect(addressOf(request)).toBe(expected)
})

async function start(nowMs?: () => number) {
  const http = await buildHttp({}, nowMs)
  const workshop = await http.createWorkshop()
  const lead = await http.enter(workshop, 'facilitator', { name: 'Lead' })
  return { http, workshop, lead, dataDir: http.dataDir }
}

async function approving(nowMs?: () => number) {
  const started = await start(nowMs)
  await command(started.http, started.lead, { type: 'setEntry', entry: { kind: 'approval' } })
  return started
}

async function command(http: TestHttp, by: EnterAnswer, payload: CommandRequest, key?: string) {
  const response = await http.as(by, {
    method: 'POST',
    url: `/api/workshops/${by.workshopId}/commands`,
    payload,
    headers: key === undefined ? {} : { 'idempotency-key': key },
  })
  return { status: response.statusCode, json: response.json<Record<string, unknown>>() }
}

async function enter(http: TestHttp, { workshopId }: WorkshopLinks, payload: object) {
  const url = `/api/workshops/${workshopId}/enter`
  const response = await http.app.inject({ method: 'POST', url, payload })
  return { status: response.statusCode, json: response.json<Record<string, unknown>>() }
}

async function ask(http: TestHttp, workshop: WorkshopLinks, name: string) {
  const { json } = await enter(http, workshop, { ...tokenFor(workshop), name })
  return { request: String(json.request) }
}

function tokenFor(workshop: WorkshopLinks) {
  return { token: tokenOf(workshop, 'participant') }
}

async function requestsOf(http: TestHttp, lead: EnterAnswer) {
  const response = await http.as(lead, { url: `/api/workshops/${lead.workshopId}` })
  return response.json<{ requests: { id: string }[] }>().requests
}

function answer(http: TestHttp, lead: EnterAnswer, request = '', how: 'letIn' | 'turnAway') {
  return command(http, lead, { type: 'answerRequest', request, answer: how })
}

async function statusOf(http: TestHttp, person: EnterAnswer): Promise<number> {
  return (await http.as(person, { url: `/api/workshops/${person.workshopId}` })).statusCode
}
