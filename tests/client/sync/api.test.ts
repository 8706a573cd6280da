import { expect, test } from 'vitest'
import { createApi } from '#client/sync'
import { problemTypes } from '#shared/protocol'

interface Sent {
  readonly url: string
  readonly init: RequestInit
}

/** An api whose requests are answered one after the other from `answers`; an Error is a network that failed. */
function apiAnswering(...answers: (Response | Error)[]) {
  const sent: Sent[] = []
  const api = createApi((url, init) => {
    sent.push({ url, init })
    const answer = answers.shift() ?? new Error('no answer left')
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  })
  return { api, sent, headersOf: (index: number) => new Headers(sent[index]?.init.headers) }
}

const links = {
  workshopId: 'w1',
  joinCode: 'ABCD-2345',
  links: { facilitator: 'f', participant: 'p', viewer: 'v' },
}

test('a workshop is created by a post and the answer is checked', async () => {
  const { api, sent } = apiAnswering(Response.json(links, { status: 201 }))
  const answer = await api.createWorkshop({ title: 'Offsite', template: 'blank' })
  expect(answer).toEqual({ ok: true, value: links })
  expect(sent[0]?.url).toBe('/api/workshops')
  expect(sent[0]?.init).toMatchObject({
    method: 'POST',
    body: '{"title":"Offsite","template":"blank"}',
    credentials: 'omit',
  })
})

test('an answer that is not what the contract says is unreadable', async () => {
  const { api } = apiAnswering(Response.json({ workshopId: 7 }), new Response('<html>'))
  expect(await api.createWorkshop({ title: 'x', template: 'blank' })).toMatchObject({
    ok: false,
    reason: 'unreadable',
  })
  expect(await api.readWorkshop('w1', 't')).toMatchObject({ ok: false, reason: 'unreadable' })
})

test('no network is unreachable', async () => {
  const { api } = apiAnswering(new TypeError('fetch failed'))
  expect(await api.enter(undefined, { joinCode: 'ABCD2345' })).toMatchObject({
    ok: false,
    reason: 'unreachable',
  })
})

test('a problem is passed on with a reason to choose words by', async () => {
  const problem = { type: problemTypes.stale, title: 'Stale', status: 409, detail: 'Version 4.' }
  const { api } = apiAnswering(Response.json(problem, { status: 409 }))
  const answer = await api.sendCommand('w1', 't', { type: 'setLocked', locked: true })
  expect(answer).toEqual({ ok: false, reason: 'stale', detail: 'Version 4.', problem })
})

test('a refusal without a problem, as a proxy makes it, is unreadable with its status', async () => {
  const { api } = apiAnswering(new Response('Bad gateway', { status: 502 }))
  expect(await api.readWorkshop('w1', 't')).toEqual({
    ok: false,
    reason: 'unreadable',
    detail: 'HTTP 502',
  })
})

test('a command whose answer was lost is sent again under the same key', async () => {
  const { api, headersOf } = apiAnswering(new TypeError('reset'), Response.json({ version: 2 }))
  const answer = await api.sendCommand('w1', 'secret', { type: 'setTitle', title: 'New' })
  expect(answer).toEqual({ ok: true, value: { version: 2 } })
  expect(headersOf(0).get('Idempotency-Key')).toBeTruthy()
  expect(headersOf(1).get('Idempotency-Key')).toBe(headersOf(0).get('Idempotency-Key'))
  expect(headersOf(1).get('Authorization')).toBe('Bearer secret')
})

test('ids and scopes cannot leave their place in the path', async () => {
  const { api, sent } = apiAnswering(new TypeError('x'), new TypeError('x'))
  await api.readWorkshop('../../evil?x=', 't')
  await api.exportFile('w1', 't', 'pdf', 'zone:a&b')
  expect(sent[0]?.url).toBe('/api/workshops/..%2F..%2Fevil%3Fx%3D')
  expect(sent[1]?.url).toBe('/api/workshops/w1/export?format=pdf&scope=zone%3Aa%26b')
})

test.each([
  ['attachment; filename="a.pdf"', 'a.pdf'],
  ['attachment; filename=a.pdf; x=1', 'a.pdf'],
  [`attachment; filename="x.pdf"; filename*=UTF-8''%E2%82%AC%20plan.pdf`, '€ plan.pdf'],
  [`attachment; filename*=UTF-8''%zz; filename="b.pdf"`, 'b.pdf'],
  ['attachment; filename="../../etc/passwd"', 'passwd'],
  ['attachment', 'accord.pdf'],
])('the file of an export is named by %s', async (header, name) => {
  const { api } = apiAnswering(new Response('PDF', { headers: { 'Content-Disposition': header } }))
  const answer = await api.exportFile('w1', 't', 'pdf')
  expect(answer.ok && answer.value.name).toBe(name)
})
