import { expect, test } from 'vitest'
import { limits, participantColors } from '#shared/protocol'
import { buildHttp, type TestHttp, tokenOf } from '../helpers/buildHttp.ts'

const byCode = (http: TestHttp, joinCode: string, headers = {}) =>
  http.app.inject({ method: 'POST', url: '/api/enter', payload: { joinCode }, headers })

const enter = (http: TestHttp, workshopId: string, payload: object) =>
  http.app.inject({ method: 'POST', url: `/api/workshops/${workshopId}/enter`, payload })

test('A2 a join code is accepted with and without dash and in lower case', async () => {
  const http = await buildHttp()
  const { joinCode, workshopId } = await http.createWorkshop()
  for (const typed of [joinCode, joinCode.replace('-', ''), ` ${joinCode.toLowerCase()} `]) {
    const response = await byCode(http, typed)
    expect(response.statusCode).toBe(200)
    expect(response.json()).toMatchObject({ workshopId, role: 'participant' })
  }
})

test('A3 an unknown workshop and a wrong token get the same answer', async () => {
  const http = await buildHttp()
  const { workshopId } = await http.createWorkshop()
  const token = 'AAAAAAAAAAAAAAAAAAAAAA'
  const answers = [
    await enter(http, workshopId, { token }),
    await enter(http, 'nowhere', { token }),
  ]
  expect(answers.map((answer) => answer.statusCode)).toEqual([404, 404])
  expect(answers[0]?.body).toBe(answers[1]?.body)
})

test('A10 a link gives its role, and a code makes a participant', async () => {
  const http = await buildHttp()
  const workshop = await http.createWorkshop({ functions: ['IT'] })
  for (const role of ['facilitator', 'participant', 'viewer'] as const) {
    const entered = await http.enter(workshop, role)
    expect(entered).toMatchObject({ role, title: 'Service strategy', functions: ['IT'] })
    expect(entered.sessionToken).toMatch(/^[\w-]{22}$/)
  }
  const { workshopId, joinCode } = workshop
  expect((await enter(http, workshopId, { joinCode })).json().role).toBe('participant')
})

test('A11 a token or code of another workshop opens nothing', async () => {
  const http = await buildHttp()
  const [mine, other] = [await http.createWorkshop(), await http.createWorkshop()]
  const token = tokenOf(other, 'facilitator')
  expect((await enter(http, mine.workshopId, { token })).statusCode).toBe(404)
  const { joinCode } = other
  expect((await enter(http, mine.workshopId, { joinCode })).statusCode).toBe(404)
})

test('A12 entering without rejoin makes a new person, and everybody is told', async () => {
  const http = await buildHttp()
  const workshop = await http.createWorkshop()
  await http.enter(workshop, 'participant', { name: 'Ada', layer: 'middle', color: 'pink' })
  await http.enter(workshop, 'participant', { name: 'Ada' })
  const people = http.published.at(-1)?.state.people
  expect(people?.map((person) => person.name)).toEqual(['Ada', 'Ada'])
  expect(people?.[0]).toMatchObject({ layer: 'middle', color: 'pink', role: 'participant' })
})

test('A13 rejoin makes the same person; an unknown or foreign session a new one', async () => {
  const http = await buildHttp()
  const workshop = await http.createWorkshop()
  const first = await http.enter(workshop, 'participant', { name: 'Ada' })
  const again = await http.enter(workshop, 'participant', {
    rejoin: first.sessionToken,
    name: 'Ada B',
  })
  expect(again.participantId).toBe(first.participantId)
  expect(again.sessionToken).not.toBe(first.sessionToken)
  expect(http.published.at(-1)?.state.people.map((person) => person.name)).toEqual(['Ada B'])

  const elsewhere = await http.enter(await http.createWorkshop(), 'participant')
  for (const rejoin of [elsewhere.sessionToken, 'never-given-out']) {
    const stranger = await http.enter(workshop, 'participant', { rejoin })
    expect([first.participantId, elsewhere.participantId]).not.toContain(stranger.participantId)
  }
})

test('A14 rejoining gives the role of the link that is shown, lower or higher', async () => {
  const http = await buildHttp()
  const workshop = await http.createWorkshop()
  const facilitator = await http.enter(workshop, 'facilitator')
  const asViewer = await http.enter(workshop, 'viewer', { rejoin: facilitator.sessionToken })
  expect(asViewer).toMatchObject({ role: 'viewer', participantId: facilitator.participantId })
  const url = `/api/workshops/${workshop.workshopId}/commands`
  const payload = { type: 'setLocked', locked: true }
  expect((await http.as(asViewer, { method: 'POST', url, payload })).statusCode).toBe(403)
  const raised = await http.enter(workshop, 'facilitator', { rejoin: asViewer.sessionToken })
  expect((await http.as(raised, { method: 'POST', url, payload })).statusCode).toBe(200)
})

test('A15 a new person gets a colour fewest others have', async () => {
  const http = await buildHttp()
  const workshop = await http.createWorkshop()
  for (const _ of participantColors) await http.enter(workshop, 'participant')
  const colors = http.published.at(-1)?.state.people.map((person) => person.color)
  expect(new Set(colors).size).toBe(participantColors.length)
})

test('A16 a function that is not on the list is refused, and nobody entered', async () => {
  const http = await buildHttp()
  const workshop = await http.createWorkshop({ functions: ['Sales'] })
  const token = tokenOf(workshop, 'participant')
  const refused = await enter(http, workshop.workshopId, { token, function: 'Magic' })
  expect(refused.statusCode).toBe(422)
  expect(refused.json().errors[0].path).toBe('function')
  expect(await http.store.listParticipants(workshop.workshopId)).toEqual([])
  expect((await enter(http, workshop.workshopId, { token, function: 'Sales' })).statusCode).toBe(
    200,
  )
})

test('A17 a full workshop takes nobody new, but those who rejoin', async () => {
  const http = await buildHttp()
  const workshop = await http.createWorkshop()
  const first = await http.enter(workshop, 'participant')
  const { workshopId } = workshop
  const [row] = await http.store.listParticipants(workshopId)
  if (!row) throw new Error('nobody entered')
  const crowd = {
    ...http.store,
    listParticipants: async () => Array(limits.peoplePerWorkshop).fill(row),
  }
  const { createAccess } = await import('#server/access')
  const access = createAccess({ store: crowd, nowMs: Date.now, newId: () => 'new' })
  const token = tokenOf(workshop, 'participant')
  expect(await access.enter(workshopId, { token })).toEqual({ ok: false, reason: 'full' })
  const again = await access.enter(workshopId, { token, rejoin: first.sessionToken })
  expect(again.ok).toBe(true)
})

test('A20 after ten wrong codes in a minute an address gets 429, even for the right one', async () => {
  const http = await buildHttp()
  const { joinCode } = await http.createWorkshop()
  const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjklmnpqr'].slice(0, 40)
  const guesses = await Promise.all(
    letters.map((letter) =>
      byCode(http, `ZZZZ-ZZ${letter}${letter === letter.toLowerCase() ? 2 : 3}`),
    ),
  )
  const statuses = guesses.map((guess) => guess.statusCode)
  expect(statuses.filter((status) => status === 404)).toHaveLength(10)
  expect(statuses.filter((status) => status === 429)).toHaveLength(30)
  const late = await byCode(http, joinCode)
  expect(late.statusCode).toBe(429)
  expect(late.json().type).toBe('accord:too-many-requests')
})

test('A20 right codes do not count', async () => {
  const http = await buildHttp()
  const { joinCode } = await http.createWorkshop()
  for (let person = 0; person < 15; person += 1) {
    expect((await byCode(http, joinCode)).statusCode).toBe(200)
  }
})

test('A21 a spoofed X-Forwarded-For does not make another address', async () => {
  const http = await buildHttp()
  for (let guess = 0; guess < 10; guess += 1) {
    await byCode(http, 'AAAAAAAA', { 'x-forwarded-for': `10.0.0.${guess}` })
  }
  const next = await byCode(http, 'AAAAAAAA', { 'x-forwarded-for': '10.0.0.99' })
  expect(next.statusCode).toBe(429)
})

test('A21 behind a trusted proxy the forwarded address counts', async () => {
  const http = await buildHttp({ trustedProxies: ['127.0.0.0/8'] })
  for (let guess = 0; guess < 10; guess += 1) {
    await byCode(http, 'AAAAAAAA', { 'x-forwarded-for': '10.0.0.1' })
  }
  const spoofed = await byCode(http, 'AAAAAAAA', { 'x-forwarded-for': '10.9.9.9, 10.0.0.1' })
  const neighbour = await byCode(http, 'AAAAAAAA', { 'x-forwarded-for': '10.0.0.2' })
  expect([spoofed.statusCode, neighbour.statusCode]).toEqual([429, 404])
})

test('S34 where a facilitator allows it, who enters is told that no name is needed', async () => {
  const http = await buildHttp()
  const workshop = await http.createWorkshop()
  const lead = await http.enter(workshop, 'facilitator')
  expect(await http.enter(workshop, 'participant')).not.toHaveProperty('nameless')
  const url = `/api/workshops/${workshop.workshopId}/commands`
  const payload = { type: 'setNameless', nameless: true }
  const headers = { 'idempotency-key': 'a' }
  await http.as(lead, { method: 'POST', url, payload, headers })
  expect(await http.enter(workshop, 'participant')).toMatchObject({ nameless: true })
})
