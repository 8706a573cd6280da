import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Store } from '#server/store'
import { boardFileSchema } from '#shared/board'
import { buildHttp } from '../helpers/buildHttp.ts'
import { soon } from '../helpers/until.ts'

test('HI3 HI10 a version is kept, listed and looked at as a board file', async () => {
  const { http, base, facilitator, participant } = await makeOne()
  const kept = await http.as(facilitator, post(base, { label: ' Round 1 ' }))
  expect(kept.statusCode).toBe(201)
  const { id } = kept.json()
  const list = await http.as(participant, { url: base })
  expect(list.json().snapshots).toEqual([
    {
      id,
      atMs: expect.any(Number),
      reason: 'asked',
      label: 'Round 1',
      by: facilitator.participantId,
      people: [participant.participantId],
      items: 1,
    },
  ])
  const file = await http.as(participant, { url: `${base}/${id}` })
  expect(boardFileSchema.parse(file.json())).toMatchObject({
    title: 'Service strategy',
    items: [{ id: 'n1', text: 'kept', author: participant.participantId, x: 10, w: 200 }],
  })
})

test('HI8 a step that begins keeps what was written before it, once, under its title', async () => {
  const { http, base, facilitator, participant } = await makeOne()
  const state = (await http.as(facilitator, { url: base.replace('/snapshots', '') })).json()
  const [first, second] = state.steps as { id: string; title: string }[]
  const begin = (step: string | undefined) =>
    http.as(facilitator, {
      ...post(base.replace('/snapshots', '/commands'), { type: 'setCurrentStep', step }),
    })
  await begin(first?.id)
  const versions = async () =>
    (await http.as(participant, { url: base })).json().snapshots as { label: string }[]
  await vi.waitFor(async () => expect(await versions()).toHaveLength(1), soon)
  // Nothing was written since, so the next step has nothing to keep.
  expect((await begin(second?.id)).statusCode).toBe(200)
  expect(await versions()).toMatchObject([{ reason: 'step', label: first?.title, items: 1 }])
})

test('HI24 HI10 who may what, and no version of another workshop', async () => {
  const { http, base, facilitator, participant, viewer } = await makeOne()
  const { id } = (await http.as(facilitator, post(base, {}))).json()
  const status = async (person: typeof viewer, request: Parameters<typeof http.as>[1]) =>
    (await http.as(person, request)).statusCode
  expect(await status(viewer, { url: base })).toBe(403)
  expect(await status(viewer, { url: `${base}/${id}` })).toBe(403)
  for (const person of [viewer, participant]) {
    expect(await status(person, post(base, {}))).toBe(403)
    expect(await status(person, post(`${base}/${id}/restore`))).toBe(403)
  }
  expect(await status(facilitator, { url: `${base}/nope` })).toBe(404)
  expect(await status(facilitator, post(`${base}/nope/restore`))).toBe(404)
  expect(await status(facilitator, post(base, { label: 'x'.repeat(121) }))).toBe(422)
  expect((await http.app.inject({ url: base })).statusCode).toBe(401)

  const other = await http.createWorkshop()
  const stranger = await http.enter(other, 'facilitator')
  const theirs = `/api/workshops/${other.workshopId}/snapshots/${id}`
  expect(await status(stranger, { url: theirs })).toBe(404)
  expect(await status(stranger, post(`${theirs}/restore`))).toBe(404)
})

test('HI6 a damaged version is refused in words', async () => {
  const { http, base, facilitator } = await makeOne()
  const { id } = (await http.as(facilitator, post(base, {}))).json()
  const store = http.store as { -readonly [K in keyof Store]: Store[K] }
  const { CorruptSnapshotError } = await import('#server/store')
  store.readSnapshot = () => Promise.reject(new CorruptSnapshotError('w', id))
  const refused = await http.as(facilitator, { url: `${base}/${id}` })
  expect(refused.statusCode).toBe(503)
  expect(refused.json().detail).toMatch(/damaged/)
})

async function makeOne() {
  const http = await buildHttp()
  const workshop = await http.createWorkshop()
  const [facilitator, participant, viewer] = await Promise.all([
    http.enter(workshop, 'facilitator'),
    http.enter(workshop, 'participant'),
    http.enter(workshop, 'viewer'),
  ])
  const { workshopId } = workshop
  await writeNote(http.store, workshopId, participant.participantId)
  const base = `/api/workshops/${workshopId}/snapshots`
  return { http, base, facilitator, participant, viewer }
}

async function writeNote(store: Store, workshopId: string, author: string): Promise<void> {
  const doc = new Y.Doc()
  const fields = { kind: 'note', box: [10, 0, 200, 200], z: 'a0', author, createdAt: 1 }
  const note = new Y.Map<unknown>(Object.entries({ ...fields, text: new Y.Text('kept') }))
  doc.getMap('items').set('n1', note)
  const bytes = Y.encodeStateAsUpdate(doc)
  const ref = { workshopId, document: 'board', owner: '' } as const
  await store.appendUpdates([{ ref, bytes, author, atMs: 1 }])
}

function post(url: string, payload?: object) {
  return { method: 'POST' as const, url, ...(payload ? { payload } : {}) }
}
