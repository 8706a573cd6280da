import { expect, test } from 'vitest'
import { buildHttp, type TestHttp } from '../helpers/buildHttp.ts'

async function makeSession(http: TestHttp) {
  const workshop = await http.createWorkshop()
  const facilitator = await http.enter(workshop, 'facilitator')
  const second = await http.enter(workshop, 'facilitator', { name: 'Fay' })
  const participant = await http.enter(workshop, 'participant', { name: 'Bo' })
  const url = `/api/workshops/${workshop.workshopId}/commands`
  const send = (person: typeof facilitator, payload: object, key?: string) =>
    http.as(person, {
      method: 'POST',
      url,
      payload,
      headers: key === undefined ? {} : { 'idempotency-key': key },
    })
  return { facilitator, second, participant, send }
}

test('a command answers with the new version and everybody is told', async () => {
  const http = await buildHttp()
  const { facilitator, send } = await makeSession(http)
  const response = await send(facilitator, { type: 'setTitle', title: ' New ', expectedVersion: 0 })
  expect([response.statusCode, response.json()]).toEqual([200, { version: 1 }])
  expect(http.published.at(-1)?.state).toMatchObject({ title: 'New', version: 1 })
})

test('what a role may not do is 403, a stale version 409, an unknown step 422', async () => {
  const http = await buildHttp()
  const { facilitator, participant, send } = await makeSession(http)
  const forbidden = await send(participant, { type: 'setLocked', locked: true })
  const stale = await send(facilitator, { type: 'setLocked', locked: true, expectedVersion: 5 })
  const unknown = await send(facilitator, { type: 'setCurrentStep', step: 'lunch' })
  expect(forbidden.json()).toMatchObject({ status: 403, type: 'accord:forbidden' })
  expect(stale.json()).toMatchObject({ status: 409, type: 'accord:stale-version' })
  expect(unknown.json()).toMatchObject({ status: 422, errors: [{ path: 'step' }] })
  expect(http.published.at(-1)?.state).toMatchObject({ version: 0, locked: false })
})

test('the same key a hundred times at once is carried out once', async () => {
  const http = await buildHttp()
  const { facilitator, send } = await makeSession(http)
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => send(facilitator, { type: 'setTitle', title: 'Once' }, 'k')),
  )
  expect(new Set(answers.map((answer) => answer.body))).toEqual(new Set(['{"version":1}']))
  expect((await send(facilitator, { type: 'setTitle', title: 'Twice' })).json().version).toBe(2)
})

test('a key of another command is refused', async () => {
  const http = await buildHttp()
  const { facilitator, send } = await makeSession(http)
  await send(facilitator, { type: 'setTitle', title: 'One' }, 'k')
  const other = await send(facilitator, { type: 'setTitle', title: 'Two' }, 'k')
  expect(other.statusCode).toBe(422)
  expect(http.published.at(-1)?.state.title).toBe('One')
})

test('a refused command may be tried again under its key', async () => {
  const http = await buildHttp()
  const { facilitator, send } = await makeSession(http)
  const command = { type: 'setTitle', title: 'T', expectedVersion: 1 }
  expect((await send(facilitator, command, 'k')).statusCode).toBe(409)
  await send(facilitator, { type: 'setLocked', locked: true })
  expect((await send(facilitator, command, 'k')).json()).toEqual({ version: 2 })
})

test('two facilitators in the same instant: both are kept, or one learns it is stale', async () => {
  const http = await buildHttp()
  const { facilitator, send } = await makeSession(http)
  const title = (name: string) => ({ type: 'setTitle', title: name, expectedVersion: 0 })
  const both = await Promise.all([send(facilitator, title('A')), send(facilitator, title('B'))])
  expect(both.map((answer) => answer.statusCode).sort()).toEqual([200, 409])
  expect(http.published.at(-1)?.state.version).toBe(1)
})

test('S11 two facilitators, a thousand commands in pairs of the same instant: of each pair one wins, and the other is told the version', async () => {
  const http = await buildHttp()
  const { facilitator, second, send } = await makeSession(http)
  for (let version = 0; version < 500; version += 1) {
    const answers = await Promise.all(
      [facilitator, second].map((who) =>
        send(who, { type: 'setLocked', locked: version % 2 === 0, expectedVersion: version }),
      ),
    )
    const [won, lost] = answers.toSorted((one, other) => one.statusCode - other.statusCode)
    expect(won?.json()).toEqual({ version: version + 1 })
    expect([lost?.statusCode, lost?.json().type]).toEqual([409, 'accord:stale-version'])
    expect(lost?.json().detail).toContain(String(version + 1))
  }
})

test.each([
  ['an unknown type', { type: 'readMinds' }, 'type'],
  ['a missing field', { type: 'setLocked' }, 'locked'],
  ['a wrong type', { type: 'setLocked', locked: 'yes' }, 'locked'],
  [
    'a negative version',
    { type: 'setLocked', locked: true, expectedVersion: -1 },
    'expectedVersion',
  ],
  ['a long title', { type: 'setTitle', title: 'x'.repeat(5000) }, 'title'],
  ['a colour that is none', { type: 'setProfile', color: 'infrared' }, 'color'],
])('%s is 422 and the field is named', async (_what, payload, field) => {
  const http = await buildHttp()
  const { facilitator, send } = await makeSession(http)
  const response = await send(facilitator, payload)
  expect(response.json()).toMatchObject({ status: 422, errors: [{ path: field }] })
})

test('telling goes in order: the last state told is the newest', async () => {
  const http = await buildHttp()
  const { facilitator, send } = await makeSession(http)
  const titles = Array.from({ length: 20 }, (_, index) => `T${index}`)
  await Promise.all(titles.map((title) => send(facilitator, { type: 'setTitle', title })))
  const versions = http.published.map(({ state }) => state.version)
  expect(versions).toEqual([...versions].sort((a, b) => a - b))
  expect(versions.at(-1)).toBe(20)
})
