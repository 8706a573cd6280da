import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { type BoardContent, readBoardContent } from '#shared/board'
import { makeHistory, signedInAs } from '../helpers/makeHistory.ts'
import { type Client, makeSync, type SyncUnderTest } from '../helpers/makeSync.ts'
import { until } from '../helpers/until.ts'

test('HI20 HI21 P10 ten people hold the bad state and one is offline with it: a restore works and stays', async () => {
  const { server, history, lead, people } = await makeWorkshopOf(10)
  for (const [index, person] of people.entries()) writeNote(person, `n${index}`, `good ${index}`)
  await everybodyEqual(server, people)
  const good = await history.take(lead, 'good', 'k1')
  if (!good.ok) throw new Error(good.reason)
  const goodContent = contentOf(people[0])

  spoil(people)
  await everybodyEqual(server, people)
  const badContent = contentOf(people[0])
  const [offline, ...online] = people as [Client, ...Client[]]
  offline.provider.disconnect()
  // Written offline, after the bad state: one on a note the restore leaves, one new.
  writeNote(offline, 'later', 'written on a train')
  textOf(offline, 'n5').insert(0, 'still ')

  const restored = await history.restore(lead, good.value.id, 'k2')
  await everybodyEqual(server, online)
  expect(contentOf(online[0])).toEqual(goodContent)

  offline.provider.connect()
  await everybodyEqual(server, people, (content) => content.items.later !== undefined)
  expect(contentOf(offline)).toEqual(withOfflineEdits(goodContent, offline))
  const words = JSON.stringify(contentOf(offline))
  expect(words).not.toContain('bad')

  if (!restored.ok) throw new Error(restored.reason)
  const { before } = restored.value
  if (before === undefined) throw new Error('nothing was kept before')
  await history.restore(lead, before, 'k3')
  await everybodyEqual(server, people, (content) => content.items.later === undefined)
  expect(contentOf(offline)).toEqual(badContent)
})

test('HI21 P10 the restored state is there after a restart, and the offline one still changes nothing', async () => {
  const { server, history, lead, people } = await makeWorkshopOf(2)
  const [ada, bo] = people as [Client, Client]
  writeNote(ada, 'n1', 'good')
  await everybodyEqual(server, people)
  const good = await history.take(lead, '', 'k1')
  if (!good.ok) throw new Error(good.reason)
  spoil([ada])
  await everybodyEqual(server, people)
  bo.provider.disconnect()
  await history.restore(lead, good.value.id, 'k2')
  await until(() => !ada.items.has('bad'))
  ada.provider.disconnect()
  await server.restart()
  for (const person of people) person.provider.connect()
  await everybodyEqual(server, people, (content) => content.items.bad === undefined)
  expect(contentOf(bo).items).toEqual(contentOf(ada).items)
  expect(textOf(bo, 'n1').toString()).toBe('good')
})

test('HI25 nothing written while a restore is under way is lost: it is in the version before or on the board', async () => {
  const { server, history, lead, people } = await makeWorkshopOf(3)
  writeNote(people[0] as Client, 'n1', 'good')
  await everybodyEqual(server, people)
  const good = await history.take(lead, '', 'k1')
  if (!good.ok) throw new Error(good.reason)
  spoil(people)
  const restoring = history.restore(lead, good.value.id, 'k2')
  for (let index = 0; index < 40; index += 1) {
    const writer = people[index % 3] as Client
    writeNote(writer, `while${index}`, `while ${index}`)
    await until(() => writer.saved.count > index / 3)
  }
  const restored = await restoring
  await everybodyEqual(server, people)
  const before = restored.ok && (await history.read(server.workshopId, restored.value.before ?? ''))
  if (!before || before.ok === false) throw new Error('nothing was kept before')
  const now = contentOf(people[0])
  const found = { ...before.value.items, ...now.items }
  expect(Object.keys(found).filter((id) => id.startsWith('while'))).toHaveLength(40)
})

test('HI22 where the state before cannot be kept, nothing is restored', async () => {
  const { server, history, lead, people } = await makeWorkshopOf(1)
  const [ada] = people as [Client]
  writeNote(ada, 'n1', 'good')
  await everybodyEqual(server, people)
  const good = await history.take(lead, '', 'k1')
  if (!good.ok) throw new Error(good.reason)
  writeNote(ada, 'n2', 'added')
  await everybodyEqual(server, people)
  const full = { ...server.store(), keepSnapshot: () => Promise.reject(new Error('disk full')) }
  const failing = makeHistory(server, { store: full })
  await expect(failing.restore(lead, good.value.id, 'k2')).rejects.toThrow()
  expect(await onServer(server)).toEqual(contentOf(ada))
  expect(ada.items.has('n2')).toBe(true)
  // And the board goes on.
  await history.restore(lead, good.value.id, 'k2')
  await until(() => !ada.items.has('n2'))
})

async function makeWorkshopOf(count: number) {
  const server = await makeSync()
  // They spoil each other's notes.
  await server.setState({ othersMayEdit: true })
  const history = makeHistory(server)
  const lead = signedInAs(server, await server.addPerson('facilitator', 'Frida'))
  const people: Client[] = []
  for (let index = 0; index < count; index += 1) {
    people.push(server.connect(await server.addPerson('participant', `P${index}`)))
  }
  await until(() => people.every(({ provider }) => provider.synced))
  return { server, history, lead, people }
}

function writeNote(client: Client, id: string, text: string): void {
  client.doc.transact(() => {
    client.items.set(id, text)
    recordOf(client, id).set('color', 'yellow')
  })
}

/** Everything that can go wrong at once: half is deleted, words and colours are overwritten, and there is junk. */
function spoil(people: readonly Client[]): void {
  for (const [index, person] of people.entries()) {
    const id = `n${index}`
    if (index > 0 && index % 2 === 0) person.items.delete(id)
    else if (person.items.has(id)) {
      textOf(person, id).insert(0, 'bad ')
      recordOf(person, id).set('color', 'red')
    }
  }
  writeNote(people[0] as Client, 'bad', 'bad')
}

function recordOf({ doc }: Client, id: string): Y.Map<unknown> {
  return doc.getMap('items').get(id) as Y.Map<unknown>
}

function textOf(client: Client, id: string): Y.Text {
  return recordOf(client, id).get('text') as Y.Text
}

function withOfflineEdits(content: BoardContent, offline: Client): BoardContent {
  const { later, n5 } = contentOf(offline).items
  expect(textOf(offline, 'n5').toString()).toBe('still good 5')
  return {
    ...content,
    items: { ...content.items, later: later ?? { value: 0 }, n5: n5 ?? { value: 0 } },
  }
}

function contentOf(client: Client | undefined): BoardContent {
  if (client === undefined) throw new Error('nobody')
  return readBoardContent(client.doc)
}

function onServer(server: SyncUnderTest): Promise<BoardContent> {
  return server.sync().readBoard(server.workshopId, readBoardContent)
}

/** Waits until server and clients hold the same, nobody has anything unsent, and `isReached` holds. */
async function everybodyEqual(
  server: SyncUnderTest,
  clients: readonly Client[],
  isReached: (content: BoardContent) => boolean = () => true,
): Promise<void> {
  await expect
    .poll(
      async () => {
        const wanted = await onServer(server)
        const versions = clients.map((client) => canonical(contentOf(client)))
        return isReached(wanted) && versions.every((version) => version === canonical(wanted))
      },
      { timeout: 10_000, interval: 10 },
    )
    .toBe(true)
}

/** Maps keep their keys in the order they came, which is not the same everywhere. */
function canonical(content: BoardContent): string {
  return JSON.stringify(content, (_key, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
