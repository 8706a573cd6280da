import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { makeSync } from '../helpers/makeSync.ts'
import { openRaw, protocolsOf, statusOf } from '../helpers/rawClient.ts'
import { startServer } from '../helpers/startServer.ts'

test('SY4 a session that ends between its look-up and the registration is found', async () => {
  let lookUps = 0
  const server = await makeSync({
    wrapStore: (store) => ({
      ...store,
      // Good at the upgrade, gone right after it, as if `revoke` had run in between and found nobody.
      findSignedIn: async (hash) => {
        lookUps += 1
        return lookUps === 1 ? store.findSignedIn(hash) : undefined
      },
    }),
  })
  const raw = await openRaw(server.url('board'), await server.addPerson('participant'))
  expect(await raw.closeCode()).toBe(4403)
  expect(raw.received).toEqual([])
})

test('SY5 A62 an address that is refused again and again hears 429, a good session is let in', async () => {
  const server = await makeSync()
  const stranger = { ...(await server.addPerson('viewer')), sessionToken: 'nobody' }
  const refused: number[] = []
  for (let n = 0; n < 102; n += 1) {
    refused.push(await statusOf(server.url('board'), { protocols: protocolsOf(stranger) }))
  }
  expect(refused).toEqual([...Array<number>(100).fill(401), 429, 429])
  const ada = { protocols: protocolsOf(await server.addPerson('participant')) }
  expect(await statusOf(server.url('board'), ada)).toBe(101)
})

test('SY5 A62 one person has 64 open sockets at most, and places come back', async () => {
  const server = await makeSync()
  const eve = await server.addPerson('participant')
  const many = await Promise.all(
    Array.from({ length: 64 }, () => openRaw(server.url('board'), eve)),
  )
  const again = () => statusOf(server.url('board'), { protocols: protocolsOf(eve) })
  expect(await again()).toBe(429)
  const ada = { protocols: protocolsOf(await server.addPerson('participant')) }
  expect(await statusOf(server.url('board'), ada)).toBe(101)
  const [first] = many
  first?.socket.close()
  await first?.closeCode()
  await expect.poll(again).toBe(101)
})

test('A61 who connects and sends no whole head is let go', async () => {
  const server = await startServer()
  const { port } = new URL(server.url)
  const silent = connect(Number(port), '127.0.0.1').resume()
  const slow = connect(Number(port), '127.0.0.1').resume()
  slow.write('GET /livez HTTP/1.1\r\nHost: ')
  await Promise.all([once(silent, 'close'), once(slow, 'close')])
})
