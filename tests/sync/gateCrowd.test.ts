import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeSync } from '../helpers/makeSync.ts'
import { openRaw } from '../helpers/rawClient.ts'
import { encodeMessage } from '../helpers/syncMessages.ts'
import { until } from '../helpers/until.ts'
import { hostileUpdates } from './hostile/hostileUpdates.ts'

test('P9 30 people work on while the hostile list is tried: nobody of them is closed, nothing of it stays', async () => {
  const server = await makeSync()
  const people = await Promise.all(
    Array.from({ length: 30 }, (_, n) => server.addPerson('participant', `person ${n}`)),
  )
  const clients = people.map((person) => server.connect(person))
  await until(() => clients.every(({ saved }) => saved.count === 1))
  clients.forEach(({ items }, n) => void items.set(`note of ${n}`, 'before'))
  await until(() => clients.every(({ items }) => items.size === 30))
  for (const { name, code, make } of hostileUpdates) {
    const eve = await server.addPerson('participant', 'Eve')
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(clients[0]?.doc ?? copy))
    const raw = await openRaw(server.url('board'), eve)
    raw.socket.send(encodeMessage(0, 2, make(copy, eve.participantId)))
    expect(await raw.closeCode(), name).toBe(code)
  }
  clients.forEach(({ items }, n) => void items.set(`after ${n}`, 'after'))
  await until(() => clients.every(({ items, saved }) => items.size === 60 && saved.count === 3))
  expect(clients.every(({ provider }) => provider.wsUnsuccessfulReconnects === 0)).toBe(true)
  expect(server.sync().counts().connections).toBe(30)
  expect(server.log().errors).toEqual([])
})
