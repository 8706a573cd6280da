import { expect, test } from 'vitest'
import { makeSync } from '../helpers/makeSync.ts'
import { openRaw, protocolsOf, statusOf } from '../helpers/rawClient.ts'

test('SY1 each wrong upgrade has its status', async () => {
  const server = await makeSync()
  const ada = await server.addPerson('participant')
  const protocols = protocolsOf(ada)
  const board = server.url('board')
  const base = `ws://127.0.0.1:${server.port}`
  expect(await statusOf(`${base}/elsewhere`, { protocols })).toBe(404)
  expect(await statusOf(board.replace(/board$/, 'secrets'), { protocols })).toBe(404)
  expect(await statusOf(`${base}/sync/../sync/x/board/y`, { protocols })).toBe(404)
  expect(await statusOf(`${base}/sync/${'x'.repeat(10_000)}/board`, { protocols })).toBe(404)
  expect(await statusOf(board, { protocols, origin: 'http://accord.test.evil' })).toBe(403)
  expect(await statusOf(board, { protocols, origin: 'null' })).toBe(403)
  expect(await statusOf(`${board}?token=${ada.sessionToken}`, { protocols })).toBe(400)
  expect(await statusOf(`${board}?access_token=x`)).toBe(400)
  expect(await statusOf(board)).toBe(401)
  expect(await statusOf(board, { protocols: ['accord.v1'] })).toBe(401)
  expect(await statusOf(board, { protocols: ['accord.v1', 'bearer.unknown'] })).toBe(401)
  expect(await statusOf(board, { protocols: ['accord.v1', 'bearer.'] }).catch(() => 401)).toBe(401)
  expect(await statusOf(board, { protocols, origin: 'http://accord.test' })).toBe(101)
  expect(await statusOf(`${board}?v=1`, { protocols })).toBe(101)
})

test('SY1 a token of another workshop is forbidden here', async () => {
  const server = await makeSync()
  const stranger = await server.addPerson('facilitator', 'Eve', await server.addWorkshop())
  const protocols = protocolsOf(stranger)
  expect(await statusOf(server.url('board'), { protocols })).toBe(403)
  expect(await statusOf(server.url('private'), { protocols })).toBe(403)
})

test('SY1 a wrong origin with a wrong token learns nothing about the token', async () => {
  const server = await makeSync()
  const wrong = { protocols: ['accord.v1', 'bearer.unknown'], origin: 'http://evil.test' }
  expect(await statusOf(server.url('board'), wrong)).toBe(403)
})

test('SY1 an unknown token and a foreign one take the same road: one look-up, which finds a hash or not', async () => {
  const lookUps: string[] = []
  const server = await makeSync({
    wrapStore: (store) => ({
      ...store,
      findSignedIn: (hash) => {
        lookUps.push(hash)
        return store.findSignedIn(hash)
      },
    }),
  })
  const stranger = await server.addPerson('facilitator', 'Eve', await server.addWorkshop())
  for (const sessionToken of ['unknown', stranger.sessionToken]) {
    await statusOf(server.url('board'), { protocols: protocolsOf({ ...stranger, sessionToken }) })
  }
  expect(lookUps.map((hash) => hash.length)).toEqual([64, 64])
})

test('SY2 the answered subprotocol is accord.v1, never the token', async () => {
  const server = await makeSync()
  const ada = await server.addPerson('participant')
  const { socket } = await openRaw(server.url('board'), ada)
  expect(socket.protocol).toBe('accord.v1')
  const onlyBearer = [`bearer.${ada.sessionToken}`]
  expect(await statusOf(server.url('board'), { protocols: onlyBearer })).toBe(400)
})

test('SY3 private documents are one per participant', async () => {
  const server = await makeSync()
  const [ada, ben] = [await server.addPerson('participant'), await server.addPerson('facilitator')]
  const adas = server.connect(ada, 'private')
  const bens = server.connect(ben, 'private')
  const board = server.connect(ben, 'board')
  adas.items.set('secret', 'canary')
  bens.items.set('own', 'note')
  const adaElsewhere = server.connect(ada, 'private')
  await expect.poll(() => adaElsewhere.items.toJSON()).toEqual({ secret: 'canary' })
  await expect.poll(() => bens.saved.count).toBe(1)
  expect(bens.items.toJSON()).toEqual({ own: 'note' })
  expect(board.items.toJSON()).toEqual({})
})
