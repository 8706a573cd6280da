import { expect, test } from 'vitest'
import { buildHttp, tokenOf } from '../helpers/buildHttp.ts'

const post = (url: string, payload: unknown) => ({
  method: 'POST' as const,
  url,
  payload: payload as object,
})

test('a workshop is created with three links, a code and the zones of its template', async () => {
  const http = await buildHttp()
  const response = await http.app.inject(
    post('/api/workshops', {
      title: ' Service ',
      template: 'inside-out',
      date: '2026-11-22',
      functions: ['Sales', 'IT'],
    }),
  )
  expect(response.statusCode).toBe(201)
  const workshop = response.json()
  expect(workshop.joinCode).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
  for (const role of ['facilitator', 'participant', 'viewer']) {
    expect(workshop.links[role]).toMatch(
      new RegExp(`^https://accord\\.example\\.org/w/${workshop.workshopId}#[\\w-]{22}$`),
    )
  }
  const facilitator = await http.enter(workshop, 'facilitator', { name: 'Ada' })
  const view = (await http.as(facilitator, { url: `/api/workshops/${workshop.workshopId}` })).json()
  expect(view).toMatchObject({
    title: 'Service',
    template: 'inside-out',
    date: '2026-11-22',
    functions: ['Sales', 'IT'],
    version: 0,
    locked: false,
    joinCode: workshop.joinCode,
    people: [{ id: facilitator.participantId, name: 'Ada', role: 'facilitator' }],
  })
  expect(view.zones.length).toBeGreaterThan(4)
})

test('every template of the contract starts a workshop', async () => {
  const http = await buildHttp()
  const ids = [
    'inside-out',
    'mission-and-success',
    'think-big',
    'alignment',
    'strategy-test',
    'half-day',
    'blank',
  ]
  for (const template of ids) {
    const response = await http.app.inject(post('/api/workshops', { title: 'T', template }))
    expect(response.statusCode, template).toBe(201)
  }
})

test('without PUBLIC_URL the links have the address the request came in by', async () => {
  const http = await buildHttp({ publicUrl: undefined })
  const response = await http.app.inject({
    ...post('/api/workshops', { title: 'T', template: 'blank' }),
    headers: { host: 'laptop.local:3000' },
  })
  expect(response.json().links.viewer).toMatch(/^http:\/\/laptop\.local:3000\/w\//)
})

test.each([
  ['no title', { template: 'blank' }, 'title'],
  ['an empty title', { title: '  ', template: 'blank' }, 'title'],
  ['a long title', { title: 'x'.repeat(121), template: 'blank' }, 'title'],
  ['an unknown template', { title: 'T', template: 'poker' }, 'template'],
  ['a date that is none', { title: 'T', template: 'blank', date: '2026-02-30' }, 'date'],
  [
    'functions that are no list',
    { title: 'T', template: 'blank', functions: 'Sales' },
    'functions',
  ],
])('%s is refused and the field is named', async (_what, payload, field) => {
  const http = await buildHttp()
  const response = await http.app.inject(post('/api/workshops', payload))
  expect(response.statusCode).toBe(422)
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(response.json()).toMatchObject({ type: 'accord:invalid', status: 422 })
  expect(response.json().errors.map((error: { path: string }) => error.path)).toEqual([field])
})

test('A1 no token is in the store as it was given out', async () => {
  const http = await buildHttp()
  const workshop = await http.createWorkshop()
  const role = await http.store.findLinkRole(workshop.workshopId, tokenOf(workshop, 'facilitator'))
  expect(role).toBeUndefined()
})

test('the state is the same over GET for every role, but hints and the join code are not (S20)', async () => {
  const http = await buildHttp()
  const workshop = await http.createWorkshop()
  const url = `/api/workshops/${workshop.workshopId}`
  const views = []
  for (const role of ['facilitator', 'participant', 'viewer'] as const) {
    views.push((await http.as(await http.enter(workshop, role), { url })).json())
  }
  const hints = views.map((view) => view.steps.some((step: { hint: string }) => step.hint !== ''))
  expect(hints).toEqual([true, false, false])
  expect(views.map((view) => view.joinCode)).toEqual([
    workshop.joinCode,
    workshop.joinCode,
    undefined,
  ])
})
