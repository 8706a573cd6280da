import { expect, test } from 'vitest'
import { createHealth, createLog } from '#server/observe'
import { buildHttp, tokenOf } from '../helpers/buildHttp.ts'

test('the description lists the routes of the contract', async () => {
  const http = await buildHttp()
  const response = await http.app.inject({ url: '/openapi.json' })
  const description = response.json()
  expect(description.openapi).toMatch(/^3\.1/)
  expect(Object.keys(description.paths).sort()).toEqual([
    '/api/enter',
    '/api/time',
    '/api/workshops',
    '/api/workshops/import',
    '/api/workshops/{id}',
    '/api/workshops/{id}/assets',
    '/api/workshops/{id}/assets/{assetId}',
    '/api/workshops/{id}/commands',
    '/api/workshops/{id}/enter',
    '/api/workshops/{id}/export',
    '/api/workshops/{id}/hidden',
    '/api/workshops/{id}/rehearsals',
    '/api/workshops/{id}/rounds/{roundId}/ballot',
    '/api/workshops/{id}/snapshots',
    '/api/workshops/{id}/snapshots/{snapshotId}',
    '/api/workshops/{id}/snapshots/{snapshotId}/restore',
    '/api/workshops/{id}/strategy/{version}',
    '/livez',
    '/readyz',
  ])
  const create = description.paths['/api/workshops'].post
  expect(create.requestBody.content['application/json'].schema.properties.template.enum).toContain(
    'half-day',
  )
  expect(create.responses['4XX'].content).toHaveProperty('application/problem+json')
})

test('the probes answer, and a part that fails makes the server not ready', async () => {
  let works = true
  const health = createHealth({ store: async () => works })
  const http = await buildHttp({ health })
  expect((await http.app.inject({ url: '/livez' })).json()).toEqual({ status: 'ok' })
  expect((await http.app.inject({ url: '/readyz' })).statusCode).toBe(200)
  works = false
  const failing = await http.app.inject({ url: '/readyz' })
  expect(failing.json()).toMatchObject({ status: 503, detail: 'Not ready: store.' })
  works = true
  health.beginShutdown()
  expect((await http.app.inject({ url: '/readyz' })).statusCode).toBe(503)
  expect((await http.app.inject({ url: '/livez' })).statusCode).toBe(200)
})

test('A1 neither tokens, codes, names nor contents are in the log, ids of requests are', async () => {
  const http = await buildHttp()
  const canary = 'kanarienvogel'
  const workshop = await http.createWorkshop({ title: canary, functions: [canary] })
  const facilitator = await http.enter(workshop, 'facilitator', { name: canary })
  const again = await http.enter(workshop, 'facilitator', { rejoin: facilitator.sessionToken })
  const url = `/api/workshops/${workshop.workshopId}`
  await http.as(again, {
    url: `${url}/commands`,
    method: 'POST',
    payload: { type: 'setTitle', title: canary },
  })
  await http.as(again, {
    url: `${url}/commands`,
    method: 'POST',
    payload: `{"title": "${canary}`,
    headers: { 'content-type': 'application/json' },
  })
  await http.as(again, { url: `${url}/export?format=json&scope=zone:${canary}` })
  await http.app.inject({ url: `/${canary}?token=${canary}` })
  const note = { kind: 'note', x: 0, y: 0, text: canary }
  const file = { format: 'accord-board', version: 1, title: canary, items: [note] }
  await http.app.inject({ url: '/api/workshops/import', method: 'POST', payload: file })
  const log = http.logged.join('\n')
  const tokens = (['facilitator', 'participant', 'viewer'] as const).map((role) =>
    tokenOf(workshop, role),
  )
  const secrets = [
    canary,
    ...tokens,
    facilitator.sessionToken,
    again.sessionToken,
    workshop.joinCode,
  ]
  for (const secret of secrets) expect(log).not.toContain(secret)
  const lines = http.logged.map((line) => JSON.parse(line))
  expect(lines).toContainEqual(
    expect.objectContaining({
      method: 'POST',
      route: '/api/workshops/:id/commands',
      status: 200,
      ms: expect.any(Number),
      reqId: expect.any(String),
    }),
  )
})

test('a secret that is logged by mistake, or quoted by a parser, is not written', () => {
  const lines: string[] = []
  const log = createLog('info', (line) => lines.push(line))
  log.info({ sessionToken: 'canary', request: { headers: { authorization: 'canary' } } }, 'oops')
  let err: unknown
  try {
    JSON.parse('{"text": canary')
  } catch (error) {
    err = error
  }
  log.error({ err: new Error('outer', { cause: err }) }, 'could not read')
  expect(lines).toHaveLength(2)
  expect(lines.join()).not.toContain('canary')
  expect(lines[1]).toContain('outer')
})
