import { expect, test } from 'vitest'
import { limits } from '#shared/protocol'
import { buildHttp, type TestHttp } from '../helpers/buildHttp.ts'

const file = {
  format: 'accord-board',
  version: 1,
  title: 'Städtische Bücherei',
  functions: ['Sales', 'Sales'],
  zones: [
    { id: 'left', title: 'Left', prompt: 'What?', x: 0, y: 0, w: 1000, h: 1000 },
    { id: 'right', title: 'Right', prompt: 'Why?', x: 1000, y: 0, w: 1000, h: 1000 },
  ],
  items: [
    { id: 'n1', kind: 'note', x: 10, y: 10, text: 'first', author: 'p1' },
    { id: 'n2', kind: 'note', x: 1500, y: 10, text: 'مرحبا 👋', author: 'gone', mood: 'kept' },
    { kind: 'hologram', x: 5, y: 5, glow: true },
  ],
  people: [{ id: 'p1', name: 'Ada' }],
}

const importFile = (http: TestHttp, payload: object) =>
  http.app.inject({ method: 'POST', url: '/api/workshops/import', payload })

async function exportFile(http: TestHttp, workshop: Parameters<TestHttp['enter']>[0], query = '') {
  const person = await http.enter(workshop, 'viewer')
  const url = `/api/workshops/${workshop.workshopId}/export?format=json${query}`
  return http.as(person, { url })
}

test('a board file becomes a workshop, and its export is the same board', async () => {
  const http = await buildHttp()
  const imported = await importFile(http, file)
  expect(imported.statusCode).toBe(201)
  const exported = (await exportFile(http, imported.json())).json()
  expect(exported).toMatchObject({ title: file.title, functions: ['Sales'], zones: file.zones })
  const byId = new Map(exported.items.map((item: { id: string }) => [item.id, item]))
  const [ada] = exported.people
  expect(ada).toMatchObject({ name: 'Ada', role: 'participant' })
  expect(byId.get('n1')).toMatchObject({ text: 'first', author: ada.id, w: 200, h: 200 })
  expect(byId.get('n2')).toMatchObject({ text: 'مرحبا 👋', author: 'gone', mood: 'kept' })
  expect(exported.items).toContainEqual(expect.objectContaining({ kind: 'hologram', glow: true }))
})

test('comments, clusters and reactions stay those of the people of the file', async () => {
  const http = await buildHttp()
  const [first] = file.items
  const written = { author: 'p1', createdAt: 1 }
  const imported = await importFile(http, {
    ...file,
    items: [{ ...first, reactions: { 'p1:love': true, 'gone:idea': true } }],
    clusters: [{ id: 'c', title: 'Costs', ...written }],
    comments: [{ id: 'k', item: 'n1', text: 'Why?', ...written }],
  })
  const exported = (await exportFile(http, imported.json())).json()
  const [ada] = exported.people
  expect(exported.clusters[0]).toMatchObject({ title: 'Costs', author: ada.id })
  expect(exported.comments[0]).toMatchObject({ text: 'Why?', author: ada.id })
  expect(exported.items[0].reactions).toEqual({ [`${ada.id}:love`]: true, 'gone:idea': true })
})

test('importing a file twice makes two workshops whose people are different', async () => {
  const http = await buildHttp()
  const people = []
  for (const _ of [1, 2]) {
    const workshop = (await importFile(http, file)).json()
    people.push(...(await http.store.listParticipants(workshop.workshopId)))
  }
  expect(new Set(people.map((person) => person.id)).size).toBe(2)
  expect(people.map((person) => person.id)).not.toContain('p1')
})

test('nobody can come back as a person of the file', async () => {
  const http = await buildHttp()
  const workshop = (await importFile(http, file)).json()
  const person = await http.enter(workshop, 'facilitator', { rejoin: 'p1' })
  const [ada] = await http.store.listParticipants(workshop.workshopId)
  expect(person.participantId).not.toBe(ada?.id)
})

test.each([
  ['no board file', { hello: 'world' }, 'format'],
  ['another version', { ...file, version: 2 }, 'version'],
  ['a zone without a size', { ...file, zones: [{ ...file.zones[0], w: 0 }] }, 'zones.0.w'],
  ['a note at infinity', { ...file, items: [{ kind: 'note', x: 1e308, y: 0 }] }, 'items.0.x'],
  ['a coordinate as text', { ...file, items: [{ kind: 'note', x: '12', y: 0 }] }, 'items.0.x'],
  ['an item without a kind', { ...file, items: [{ x: 1, y: 0 }] }, 'items.0.kind'],
])('%s is refused and the place is named', async (_what, payload, path) => {
  const http = await buildHttp()
  const response = await importFile(http, payload)
  expect(response.statusCode).toBe(422)
  expect(response.json().errors.map((error: { path: string }) => error.path)).toContain(path)
})

test('more items than a board holds, ids twice and a file of more than 32 MB are refused', async () => {
  const http = await buildHttp()
  const note = { kind: 'note', x: 0, y: 0 }
  const crowded = { ...file, items: Array(limits.itemsPerBoard + 1).fill(note) }
  expect((await importFile(http, crowded)).statusCode).toBe(422)
  const twice = await importFile(http, { ...file, zones: [file.zones[0], file.zones[0]] })
  expect(twice.json().errors).toEqual([{ path: 'zones.1.id', message: 'appears twice' }])
  const big = { ...file, more: 'x'.repeat(limits.importBytes) }
  expect((await importFile(http, big)).statusCode).toBe(413)
})

test('a forged file with thousands of mistakes gets a short answer', async () => {
  const http = await buildHttp()
  const response = await importFile(http, { ...file, items: Array(4000).fill({ kind: 1, x: 'a' }) })
  expect(response.statusCode).toBe(422)
  expect(response.json().errors).toHaveLength(20)
})

test('a text of 100,000 characters is cut to what a note holds', async () => {
  const http = await buildHttp()
  const items = [{ id: 'long', kind: 'note', x: 0, y: 0, text: 'é'.repeat(100_000) }]
  const workshop = (await importFile(http, { ...file, items })).json()
  const exported = (await exportFile(http, workshop)).json()
  expect(exported.items[0].text).toHaveLength(limits.itemTextCharacters)
})

test('a file of a zone holds that zone and what lies in it', async () => {
  const http = await buildHttp()
  const workshop = (await importFile(http, file)).json()
  const exported = (await exportFile(http, workshop, '&scope=zone:right')).json()
  expect(exported.zones.map((zone: { id: string }) => zone.id)).toEqual(['right'])
  expect(exported.items.map((item: { id: string }) => item.id)).toEqual(['n2'])
})
