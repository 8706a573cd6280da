import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeSync } from '../helpers/makeSync.ts'
import { noteFields, putNote } from '../helpers/notes.ts'
import { openRaw } from '../helpers/rawClient.ts'
import { encodeMessage } from '../helpers/syncMessages.ts'
import { until } from '../helpers/until.ts'

/** One attacker each, by what they send on top of the board as they received it, and how it ends. */
const attacks: readonly (readonly [
  what: string,
  code: number,
  make: (copy: Y.Doc, self: string) => Uint8Array,
])[] = [
  [
    'a garbage struct of 2^50',
    4422,
    () => Uint8Array.of(1, 1, 5, 0, 0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 2, 0),
  ],
  [
    'seven bytes for 256 MB',
    4400,
    () => Uint8Array.of(1, 1, 5, 0, 0x28, 1, 1, 97, 1, 97, 1, 117, 255, 255, 255, 15),
  ],
  ['random bytes', 4400, () => Uint8Array.of(9, 200, 3, 77, 1, 0, 254)],
  [
    'an unknown root',
    4422,
    (copy) => change(copy, () => copy.getMap('evil').set('k', 'x'.repeat(50_000))),
  ],
  ['list items in a map root', 4422, () => withFresh((doc) => doc.getArray('items').push(['x']))],
  ['a note = "boom"', 4422, (copy) => change(copy, () => copy.getMap('items').set('n', 'boom'))],
  [
    'a forged author',
    4422,
    (copy) => change(copy, () => copy.getMap('items').set('n', noteFields('somebody', 'I quit'))),
  ],
  ['a subdocument', 4422, (copy) => change(copy, () => copy.getMap('items').set('n', new Y.Doc()))],
  ['bytes', 4422, (copy) => change(copy, () => copy.getMap('items').set('n', new Uint8Array(9)))],
  [
    'a text of 1 MB',
    4413,
    (copy, self) =>
      change(copy, () => copy.getMap('items').set('n', noteFields(self, 'x'.repeat(1e6)))),
  ],
  [
    'infinity',
    4422,
    (copy, self) =>
      change(copy, () =>
        copy.getMap('items').set('n', noteFields(self, '', { box: [Infinity, 0, 1, 1] })),
      ),
  ],
  [
    "deleting somebody's note",
    4422,
    (copy) => change(copy, () => copy.getMap('items').delete('note of 0')),
  ],
  ['500 client ids', 4422, (copy, self) => change(copy, () => manyIds(copy, self))],
]

test('P9 30 people work on while the hostile list is tried: nobody of them is closed, nothing of it stays', async () => {
  const server = await makeSync()
  const people = await Promise.all(
    Array.from({ length: 30 }, (_, n) => server.addPerson('participant', `person ${n}`)),
  )
  const clients = people.map((person) => server.connect(person))
  await until(() => clients.every(({ saved }) => saved.count === 1))
  clients.forEach(({ items }, n) => void items.set(`note of ${n}`, 'before'))
  await until(() => clients.every(({ items }) => items.size === 30))
  for (const [what, code, make] of attacks) {
    const eve = await server.addPerson('participant', 'Eve')
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(clients[0]?.doc ?? copy))
    const raw = await openRaw(server.url('board'), eve)
    raw.socket.send(encodeMessage(0, 2, make(copy, eve.participantId)))
    expect(await raw.closeCode(), what).toBe(code)
  }
  clients.forEach(({ items }, n) => void items.set(`after ${n}`, 'after'))
  await until(() => clients.every(({ items, saved }) => items.size === 60 && saved.count === 3))
  expect(clients.every(({ provider }) => provider.wsUnsuccessfulReconnects === 0)).toBe(true)
  expect(server.sync().counts().connections).toBe(30)
  expect(server.log().errors).toEqual([])
})

function change(copy: Y.Doc, write: () => void): Uint8Array {
  const before = Y.encodeStateVector(copy)
  copy.transact(write)
  return Y.encodeStateAsUpdate(copy, before)
}

function withFresh(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  write(doc)
  return Y.encodeStateAsUpdate(doc)
}

function manyIds(copy: Y.Doc, self: string): void {
  for (let n = 0; n < 100; n += 1) {
    copy.clientID = 50_000 + n
    putNote(copy, 'many', self)
  }
}
