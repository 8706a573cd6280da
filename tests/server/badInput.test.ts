import { expect, test } from 'vitest'
import { limits } from '#shared/protocol'
import { buildHttp, type TestHttp } from '../helpers/buildHttp.ts'

const json = { 'content-type': 'application/json' }

function post(http: TestHttp, payload: string, headers: Record<string, string> = json) {
  return http.app.inject({ method: 'POST', url: '/api/workshops', payload, headers })
}

test.each([
  ['malformed JSON', '{"title": ', 400, 'accord:bad-request'],
  ['an empty body', '', 400, 'accord:bad-request'],
  ['JSON nested 10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000), 400, 'accord:bad-request'],
  [
    'objects nested 10,000 deep',
    '{"a":'.repeat(10_000) + 1 + '}'.repeat(10_000),
    400,
    'accord:bad-request',
  ],
  [
    'a key __proto__',
    '{"title":"T","template":"blank","__proto__":{"a":1}}',
    400,
    'accord:bad-request',
  ],
  ['a body of 10 MB', JSON.stringify({ title: 'x'.repeat(10_000_000) }), 413, 'accord:too-large'],
  ['a list instead of an object', '[]', 422, 'accord:invalid'],
  ['null', 'null', 422, 'accord:invalid'],
])('%s is refused as a problem', async (_what, payload, status, type) => {
  const http = await buildHttp()
  const response = await post(http, payload)
  expect(response.statusCode).toBe(status)
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(response.json()).toMatchObject({ status, type, detail: expect.stringMatching(/\.$/) })
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'a body of %s is 415',
  async (type) => {
    const http = await buildHttp()
    const response = await post(http, 'title=T', { 'content-type': type })
    expect(response.json()).toMatchObject({ status: 415, type: 'accord:unsupported-media-type' })
  },
)

test('brackets inside of strings are not depth', async () => {
  const http = await buildHttp()
  const title = '[{"\\'.repeat(25)
  const response = await post(http, JSON.stringify({ title, template: 'blank' }))
  expect(response.statusCode).toBe(201)
})

test.each([
  ['an unknown page', 'GET', '/nothing'],
  ['an unknown route', 'GET', '/api/nothing'],
  ['an unknown method', 'DELETE', '/api/workshops'],
  ['a path out of the folder', 'GET', '/../../etc/passwd'],
  ['an encoded path out of the folder', 'GET', '/%2e%2e/%2e%2e/etc/passwd'],
  ['an id of 10 KB', 'GET', `/api/workshops/${'x'.repeat(10_000)}`],
])('%s is 404 as a problem', async (_what, method, url) => {
  const http = await buildHttp()
  const response = await http.app.inject({ method: method as 'GET', url })
  expect(response.json()).toMatchObject({ status: 404, type: 'accord:not-found' })
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
})

test('an address that cannot be decoded is a problem too', async () => {
  const http = await buildHttp()
  const response = await http.app.inject({ url: '/w/%E0%A4%A' })
  expect(response.json()).toMatchObject({ status: 400, type: 'accord:bad-request' })
})

test('A30 no token, an unknown one, a foreign one and one in the wrong form get the same 401', async () => {
  const http = await buildHttp()
  const workshop = await http.createWorkshop()
  const foreign = await http.enter(await http.createWorkshop(), 'facilitator')
  const url = `/api/workshops/${workshop.workshopId}`
  const headers = [
    {},
    { authorization: 'Bearer AAAAAAAAAAAAAAAAAAAAAA' },
    { authorization: `Bearer ${foreign.sessionToken}` },
    { authorization: `Basic ${foreign.sessionToken}` },
    { authorization: `Bearer ${'x'.repeat(5000)}` },
    { cookie: `session=${foreign.sessionToken}` },
  ]
  const answers = await Promise.all(headers.map((some) => http.app.inject({ url, headers: some })))
  const unknown = await http.app.inject({ url: '/api/workshops/nowhere' })
  expect(new Set([...answers, unknown].map((answer) => answer.body)).size).toBe(1)
  expect(unknown.json()).toMatchObject({ status: 401, type: 'accord:not-signed-in' })
})

test('A30 every route of a workshop but enter needs a session, before its body is read', async () => {
  const http = await buildHttp()
  const { workshopId } = await http.createWorkshop()
  const big = 'x'.repeat(limits.requestBytes + 1)
  const requests = [
    { method: 'GET', url: '' },
    { method: 'POST', url: '/commands', payload: big, headers: json },
    { method: 'GET', url: '/export?format=json' },
  ] as const
  for (const request of requests) {
    const url = `/api/workshops/${workshopId}${request.url}`
    expect((await http.app.inject({ ...request, url })).statusCode).toBe(401)
  }
})

test('A31 a token in the query is refused', async () => {
  const http = await buildHttp()
  const workshop = await http.createWorkshop()
  const { sessionToken } = await http.enter(workshop, 'facilitator')
  const url = `/api/workshops/${workshop.workshopId}`
  for (const key of ['token', 'sessionToken', 'access_token']) {
    const response = await http.app.inject({ url: `${url}?${key}=${sessionToken}` })
    expect(response.statusCode).toBe(400)
  }
  expect(http.logged.join()).not.toContain(sessionToken)
})

test('entering with neither token nor code names what is missing', async () => {
  const http = await buildHttp()
  const url = '/api/workshops/any/enter'
  const response = await http.app.inject({ method: 'POST', url, payload: { name: 'Ada' } })
  expect(response.json()).toMatchObject({ status: 422, errors: [{ path: 'token' }] })
})

test('a mistake of ours is a 500 that says nothing about it, and the log names the request', async () => {
  const secret = 'what somebody wrote'
  const http = await buildHttp({
    readBoard: () => Promise.reject(new Error(secret.slice(0, 4))),
  })
  const workshop = await http.createWorkshop()
  const person = await http.enter(workshop, 'facilitator')
  const url = `/api/workshops/${workshop.workshopId}/export?format=json`
  const response = await http.as(person, { url })
  expect(response.json()).toMatchObject({ status: 500, type: 'accord:internal' })
  const line = http.logged.map((text) => JSON.parse(text)).find((entry) => entry.err)
  expect(response.json().detail).toContain(line.reqId)
  expect((await http.app.inject({ url: '/livez' })).statusCode).toBe(200)
})

test('requests beyond the limit of an address are 429, probes are not counted', async () => {
  const http = await buildHttp()
  const statuses: number[] = []
  for (let batch = 0; batch < 21; batch += 1) {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => http.app.inject({ url: '/api/nothing' })),
    )
    statuses.push(...answers.map((answer) => answer.statusCode))
  }
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
  const limited = await http.app.inject({ url: '/api/nothing' })
  expect(limited.json()).toMatchObject({ status: 429, type: 'accord:too-many-requests' })
  expect(limited.headers['retry-after']).toBeDefined()
  expect((await http.app.inject({ url: '/livez' })).statusCode).toBe(200)
})
