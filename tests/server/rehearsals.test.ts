import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createRehearsals } from '#server/session'
import { createId } from '#shared/basics'
import type { EnterAnswer, WorkshopLinks, WorkshopView } from '#shared/protocol'
import { buildHttp, type TestHttp } from '../helpers/buildHttp.ts'

const hour = 60 * 60 * 1000

/** A workshop with somebody in it and a note of theirs. */
async function prepared() {
  const clock = { nowMs: 1_000_000 }
  const http = await buildHttp({}, () => clock.nowMs)
  const note = { kind: 'note', x: 0, y: 0, w: 200, h: 200, text: 'owned by nobody', author: 'p1' }
  const file = {
    ...{ format: 'accord-board', version: 1, title: 'Real', people: [{ id: 'p1', name: 'Zoe' }] },
    ...{ zones: [{ id: 'z1', title: 'Goals', prompt: '', x: 0, y: 0, w: 800, h: 600 }] },
    ...{ steps: [{ id: 's1', title: 'Write', minutes: 5 }], items: [note] },
  }
  const answer = await http.app.inject({
    method: 'POST',
    url: '/api/workshops/import',
    payload: file,
  })
  const workshop = answer.json<WorkshopLinks>()
  const frida = await http.enter(workshop, 'facilitator', { name: 'Frida' })
  return { http, clock, workshop, frida }
}

async function begin(http: TestHttp, frida: EnterAnswer) {
  const url = `/api/workshops/${frida.workshopId}/rehearsals`
  const answer = await http.as(frida, { method: 'POST', url })
  expect(answer.statusCode).toBe(201)
  const rehearsal = answer.json<WorkshopLinks>()
  const inside = await http.enter(rehearsal, 'facilitator', { name: 'Frida' })
  const get = `/api/workshops/${rehearsal.workshopId}`
  const view = (await http.as(inside, { method: 'GET', url: get })).json<WorkshopView>()
  return { rehearsal, inside, view, url: get }
}

/** Of every table, how many rows name this workshop. */
function rowsOf({ dataDir }: TestHttp, workshopId: string): Record<string, number> {
  const database = new SqliteDatabase(join(dataDir, 'accord.sqlite'), { readonly: true })
  const tables = database
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
    .all()
    .map(({ name }) => name)
  const counts = tables.flatMap((table) => {
    const columns = database.prepare<[], { name: string }>(`pragma table_info(${table})`).all()
    const key = table === 'workshops' ? 'id' : 'workshop_id'
    if (!columns.some(({ name }) => name === key)) return []
    const found = database
      .prepare<[string], { n: number }>(`select count(*) n from ${table} where ${key} = ?`)
      .get(workshopId)
    return found && found.n > 0 ? [[table, found.n] as const] : []
  })
  database.close()
  return Object.fromEntries(counts)
}

test('S190 a rehearsal has zones, agenda and notes, and nobody of the workshop it comes from', async () => {
  const { http, workshop, frida } = await prepared()
  const { rehearsal, inside, view } = await begin(http, frida)
  expect(rehearsal.workshopId).not.toBe(workshop.workshopId)
  expect(view).toMatchObject({ title: 'Real', rehearsal: true })
  expect(view.zones.map(({ title }) => title)).toEqual(['Goals'])
  expect(view.steps.map(({ title }) => title)).toEqual(['Write'])
  expect(view.people.map(({ name }) => name)).toEqual(['Frida'])
  const url = `/api/workshops/${rehearsal.workshopId}/export?format=json`
  const file = (await http.as(inside, { method: 'GET', url })).json()
  expect(file.items).toHaveLength(1)
  expect(file.items[0]).toMatchObject({ text: 'owned by nobody' })
  expect(JSON.stringify(file)).not.toContain('Zoe')
})

test('S191 what was a rehearsal is in no table; the workshop it came from is as it was', async () => {
  const { http, workshop, frida } = await prepared()
  const before = rowsOf(http, workshop.workshopId)
  const { rehearsal, inside, url } = await begin(http, frida)
  expect(rowsOf(http, rehearsal.workshopId)).toMatchObject({ workshops: 1, participants: 1 })
  const ended = await http.as(inside, { method: 'DELETE', url })
  expect(ended.statusCode).toBe(204)
  expect(rowsOf(http, rehearsal.workshopId)).toEqual({})
  expect(rowsOf(http, workshop.workshopId)).toEqual(before)
  expect((await http.as(inside, { method: 'GET', url })).statusCode).toBe(401)
})

test('S191 participants of a rehearsal do not end it', async () => {
  const { http, frida } = await prepared()
  const { rehearsal, url } = await begin(http, frida)
  const ana = await http.enter(rehearsal, 'participant', { name: 'Ana' })
  expect((await http.as(ana, { method: 'DELETE', url })).statusCode).toBe(403)
  expect(rowsOf(http, rehearsal.workshopId)).toMatchObject({ workshops: 1 })
})

test('S192 what nobody ends is gone after twelve hours, and not before', async () => {
  const { http, clock, workshop, frida } = await prepared()
  const { rehearsal } = await begin(http, frida)
  const revoked: string[] = []
  const rehearsals = createRehearsals({
    ...{ store: http.store, nowMs: () => clock.nowMs, newId: createId },
    log: http.app.log as never,
    readState: async () => undefined,
    readBoard: async () => Promise.reject(new Error('not read')),
    revoke: async (workshopId) => void revoked.push(workshopId),
  })
  clock.nowMs += 12 * hour - 1
  await rehearsals.look()
  expect(rowsOf(http, rehearsal.workshopId)).toMatchObject({ workshops: 1 })
  clock.nowMs += 1
  await rehearsals.look()
  rehearsals.close()
  expect(rowsOf(http, rehearsal.workshopId)).toEqual({})
  expect(rowsOf(http, workshop.workshopId)).toMatchObject({ workshops: 1 })
  expect(revoked).toEqual([rehearsal.workshopId])
})

test('S193 a workshop that is no rehearsal is not deleted', async () => {
  const { http, workshop, frida } = await prepared()
  const before = rowsOf(http, workshop.workshopId)
  const url = `/api/workshops/${workshop.workshopId}`
  const answer = await http.as(frida, { method: 'DELETE', url })
  expect(answer.statusCode).toBe(403)
  expect(answer.json().detail).toContain('nothing was deleted')
  expect(rowsOf(http, workshop.workshopId)).toEqual(before)
})
