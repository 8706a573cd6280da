import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { CorruptRowError } from '#server/store'
import { readBoardContent } from '#shared/board'
import { makeHistory, signedInAs } from '../helpers/makeHistory.ts'
import { makeSync } from '../helpers/makeSync.ts'
import { textsOf } from '../helpers/notes.ts'
import { openRaw } from '../helpers/rawClient.ts'
import { encodeMessage } from '../helpers/syncMessages.ts'
import { until } from '../helpers/until.ts'

test('SY54 HI30 P12 a damaged row is found: nothing is written, everybody is told, the last good version is read', async () => {
  const { server, history, good, ada } = await makeDamagedBoard()
  const session = server.connect(ada, 'session')
  await until(() => session.provider.synced)
  const board = server.connect(ada)
  await until(() => session.doc.getMap('session').get('damaged') === true)
  board.items.set('n3', 'written meanwhile')
  await expect(server.sync().readBoard(server.workshopId, readBoardContent)).rejects.toThrow(
    CorruptRowError,
  )
  const read = await history.readBoard(server.workshopId, readBoardContent)
  expect(read).toEqual(good)
  // Who comes later is told, too.
  const later = server.connect(await server.addPerson('viewer'), 'session')
  await until(() => later.doc.getMap('session').get('damaged') === true)
  expect(board.saved.count).toBe(0)
})

test('HI31 SY54 P12 restoring a version lets it begin anew, the damaged rows are kept aside', async () => {
  const { server, history, good, ada, lead, rowsBefore, count } = await makeDamagedBoard()
  const session = server.connect(ada, 'session')
  await until(() => session.provider.synced)
  await history.readBoard(server.workshopId, () => undefined)
  await until(() => session.doc.getMap('session').get('damaged') === true)
  const [newest] = await history.list(server.workshopId)
  const answer = await history.restore(lead, newest?.id ?? '', 'k9')
  expect(answer).toMatchObject({ ok: true, value: { repaired: true } })
  expect(await history.restore(lead, newest?.id ?? '', 'k9')).toEqual(answer)
  await until(() => session.doc.getMap('session').get('damaged') === undefined)

  const board = server.connect(ada)
  await until(() => board.saved.count === 1)
  expect(readBoardContent(board.doc)).toEqual(good)
  expect((await server.store().loadGateFacts(boardOf(server))).epoch).toBe(1)
  board.items.set('after', 'it goes on')
  await until(() => board.saved.count === 2)
  await server.restart()
  expect(await server.sync().readBoard(server.workshopId, (doc) => textsOf(doc).after)).toBe(
    'it goes on',
  )
  expect(count('damaged_rows')).toBe(rowsBefore)
})

test('HI31 G21 P12 a copy of the damaged board is not merged with the one that begins anew', async () => {
  const { server, history, good, ada, lead, old } = await makeDamagedBoard()
  const [newest] = await history.list(server.workshopId)
  await history.restore(lead, newest?.id ?? '', 'k9')
  const raw = await openRaw(server.url('board'), ada)
  raw.socket.send(encodeMessage(0, 0, Y.encodeStateVector(old)))
  expect(await raw.closeCode()).toBe(4409)
  const pushy = await openRaw(server.url('board'), ada)
  pushy.socket.send(encodeMessage(0, 1, Y.encodeStateAsUpdate(old)))
  expect(await pushy.closeCode()).toBe(4409)
  expect(await server.sync().readBoard(server.workshopId, readBoardContent)).toEqual(good)
})

test('SY56 P12 a damaged session document is told anew, an old copy of it is not merged', async () => {
  const { server, ada, tamper, count } = await makeDamagedBoard('select 1')
  const before = server.connect(ada, 'session')
  await until(() => before.doc.getMap('session').get('title') !== undefined)
  const told = before.doc.getMap('session').toJSON()
  before.provider.destroy()
  const rows = count('updates', 'session')
  expect(rows).toBeGreaterThan(0)
  await tamper("update updates set bytes = x'00' where document = 'session'")
  const after = server.connect(ada, 'session')
  await until(() => after.provider.synced && after.doc.getMap('session').size > 0)
  expect(after.doc.getMap('session').toJSON()).toEqual(told)
  expect(count('damaged_rows', 'session')).toBe(rows)
  const raw = await openRaw(server.url('session'), ada)
  raw.socket.send(encodeMessage(0, 0, Y.encodeStateVector(before.doc)))
  expect(await raw.closeCode()).toBe(4409)
  // And it is there after a restart, and follows the state.
  await server.restart()
  await server.setState({ locked: true })
  const later = server.connect(ada, 'session')
  await until(() => later.doc.getMap('session').get('locked') === true)
})

test('SY52 P12 a damaged private document is opened by nobody, the board goes on', async () => {
  const { server, ada, tamper } = await makeDamagedBoard('select 1')
  const mine = server.connect(ada, 'private')
  await until(() => mine.saved.count === 1)
  mine.items.set('p', 'for me')
  await until(() => mine.saved.count === 2)
  mine.provider.destroy()
  await tamper("update updates set bytes = x'00' where document = 'private'")
  const raw = await openRaw(server.url('private'), ada)
  expect(await raw.closeCode()).toBe(1011)
  expect(raw.receivedOf(0, 1)).toEqual([])
  const board = server.connect(ada)
  await until(() => board.saved.count === 1)
  expect(board.items.size).toBe(3)
})

test('HI30 P12 whatever live row is damaged, a byte of it or all, it is noticed', async () => {
  const { server, tamper, rowsBefore } = await makeDamagedBoard('select 1')
  for (let seq = 1; seq <= rowsBefore; seq += 1) {
    for (const harm of [
      "bytes = x'0000'",
      "bytes = cast(bytes || x'00' as blob)",
      "sha256 = 'x'",
      'seq = 99',
    ]) {
      await tamper(
        `create table kept as select * from updates; update updates set ${harm} where document = 'board' and seq = ${seq}`,
      )
      await expect(server.sync().readBoard(server.workshopId, () => 0)).rejects.toThrow(
        CorruptRowError,
      )
      await tamper('delete from updates; insert into updates select * from kept; drop table kept')
    }
  }
  expect(await server.sync().readBoard(server.workshopId, (doc) => doc.getMap('items').size)).toBe(
    3,
  )
})

function boardOf({ workshopId }: { readonly workshopId: string }) {
  return { workshopId, document: 'board', owner: '' } as const
}

/** Three notes of which the first two are in a version; then the second row is damaged while the server is down. */
async function makeDamagedBoard(
  sql = "update updates set bytes = zeroblob(length(bytes)) where document = 'board' and seq = 2",
) {
  const server = await makeSync()
  const file = join(server.dataDir, 'accord.sqlite')
  const ada = await server.addPerson('participant')
  const lead = signedInAs(server, await server.addPerson('facilitator'))
  const board = server.connect(ada)
  await until(() => board.saved.count === 1)
  board.items.set('n1', 'one')
  board.items.set('n2', 'two')
  await until(() => board.saved.count === 3)
  const first = makeHistory(server)
  await first.take(lead, '', 'k1')
  const good = await server.sync().readBoard(server.workshopId, readBoardContent)
  board.items.set('n3', 'in no version')
  await until(() => board.saved.count === 4)
  board.provider.destroy()
  const old = board.doc
  const run = (statement: string) => {
    const database = new SqliteDatabase(file)
    database.exec(statement)
    database.close()
  }
  const tamper = (statement: string) => server.restart(async () => run(statement))
  const count = (table: string, document = 'board') => {
    const database = new SqliteDatabase(file, { readonly: true })
    const { n } = database
      .prepare<[], { n: number }>(
        `select count(*) as n from ${table} where document = '${document}'`,
      )
      .get() ?? { n: 0 }
    database.close()
    return n
  }
  const rowsBefore = count('updates')
  await tamper(sql)
  return { server, history: makeHistory(server), good, ada, lead, rowsBefore, count, tamper, old }
}
