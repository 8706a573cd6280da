import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { Store } from '#server/store'
import { createId } from '#shared/basics'
import { signedInAs } from '../helpers/makeHistory.ts'
import { makeKeeper } from '../helpers/makeKeeper.ts'
import { type Client, makeSync, type Person, type SyncUnderTest } from '../helpers/makeSync.ts'
import { noteFields } from '../helpers/notes.ts'
import { until } from '../helpers/until.ts'

const reveal = { type: 'reveal' } as const

test('S95 S97 a reveal moves everybody’s notes onto the board, and the private documents hold them no longer', async () => {
  const { server, keeper, lead, people, watcher } = await scene(3)
  for (const [index, { own, person }] of people.entries()) {
    write(own, `n${index}`, person.participantId, `of ${index}`)
  }
  await until(() => people.every(({ own }) => own.saved.count === 2))
  const byPerson = Object.fromEntries(people.map(({ person }) => [person.participantId, 1]))
  expect(await keeper.hidden(server.workshopId)).toEqual({
    ...{ notes: 3, people: 3, zones: {} },
    byPerson,
  })
  expect(watcher.items.size).toBe(0)
  const done = await keeper.run(lead, reveal, 'k')
  expect(done).toMatchObject({ ok: true, value: { revealed: { notes: 3, left: 0 } } })
  await until(() => watcher.items.size === 3 && people.every(({ own }) => own.items.size === 0))
  expect(watcher.items.toJSON()).toEqual({ n0: 'of 0', n1: 'of 1', n2: 'of 2' })
  expect((await keeper.hidden(server.workshopId)).notes).toBe(0)
  expect((await keeper.read(server.workshopId))?.revealed?.notes).toBe(3)
})

test('S97 the same key again, a second facilitator and a restart move no note twice', async () => {
  const { server, keeper, lead, people, watcher } = await scene(2)
  const second = signedInAs(server, await server.addPerson('facilitator', 'Fay'))
  for (const { own, person } of people) {
    for (let n = 0; n < 20; n += 1) write(own, createId(), person.participantId, `${n}`)
  }
  await until(() => people.every(({ own }) => own.saved.count === 21))
  const answers = await Promise.all([
    keeper.run(lead, reveal, 'k'),
    keeper.run(second, reveal, 'k'),
    keeper.run(lead, reveal, 'k'),
  ])
  const moved = answers.map((answer) => (answer.ok ? answer.value.revealed?.notes : undefined))
  expect(moved[0]).toBe(moved[2])
  expect((moved[0] ?? 0) + (moved[1] ?? 0)).toBe(40)
  await until(() => watcher.items.size === 40)
  await server.restart()
  const later = makeKeeper(server)
  expect(await later.run(lead, reveal, 'k')).toEqual(answers[0])
  expect(await later.run(lead, reveal, 'other')).toMatchObject({
    value: { revealed: { notes: 0, left: 0 } },
  })
  await until(() => watcher.provider.synced)
  expect(Object.keys(await boardOf(server))).toHaveLength(40)
})

test.each([
  'before anything is written',
  'after the documents were written',
  'after it was kept',
] as const)('S97 a crash %s leaves a reveal undone or done as a whole', async (moment) => {
  const { server, lead, people } = await scene(2)
  for (const { own, person } of people) write(own, createId(), person.participantId, 'hidden')
  await until(() => people.every(({ own }) => own.saved.count === 2))
  const dying = makeKeeper(server, dieAt(server.store(), moment))
  await expect(dying.run(lead, reveal, 'k')).rejects.toThrow('crash')
  await server.restart()
  const keeper = makeKeeper(server)
  const isDone = moment === 'after it was kept'
  expect(Object.keys(await boardOf(server))).toHaveLength(isDone ? 2 : 0)
  expect((await keeper.hidden(server.workshopId)).notes).toBe(isDone ? 0 : 2)
  const again = await keeper.run(lead, reveal, 'k')
  expect(again).toMatchObject({ ok: true, value: { revealed: { notes: 2 } } })
  expect(Object.keys(await boardOf(server))).toHaveLength(2)
  expect((await keeper.hidden(server.workshopId)).notes).toBe(0)
})

test('S97 where a reveal is not kept nothing has changed, and both documents go on', async () => {
  const { server, lead, people, watcher } = await scene(1)
  const [ada] = people
  if (!ada) throw new Error('nobody')
  write(ada.own, 'n1', ada.person.participantId, 'hidden')
  await until(() => ada.own.saved.count === 2)
  const failing = makeKeeper(server, dieAt(server.store(), 'after the documents were written'))
  await expect(failing.run(lead, reveal, 'k')).rejects.toThrow('crash')
  write(ada.own, 'n2', ada.person.participantId, 'hidden, too')
  await until(() => ada.own.saved.count === 3)
  expect(ada.own.items.size).toBe(2)
  expect(watcher.items.size).toBe(0)
  await makeKeeper(server).run(lead, reveal, 'k')
  await until(() => watcher.items.size === 2 && ada.own.items.size === 0)
})

test('S97 who types or is offline meanwhile loses nothing that was saved, and later notes stay private', async () => {
  const { keeper, lead, people, watcher } = await scene(2)
  const [typing, away] = people as [Author, Author]
  write(away.own, 'gone', away.person.participantId, 'before the tunnel')
  await until(() => away.own.saved.count === 2)
  away.own.provider.disconnect()
  write(away.own, 'tunnel', away.person.participantId, 'in the tunnel')
  const revealed = new Set<string>()
  for (let n = 0; n < 30; n += 1) {
    write(typing.own, `t${n}`, typing.person.participantId, `typed ${n}`)
    if (n === 10) void keeper.run(lead, reveal, 'k').then(() => revealed.add('done'))
    await until(() => typing.own.saved.count === n + 2)
  }
  await until(() => revealed.size === 1 && watcher.items.has('gone'))
  away.own.provider.connect()
  await until(() => away.own.provider.synced && !away.own.items.has('gone'))
  await until(() => away.own.saved.count > 0)
  expect(away.own.items.has('tunnel')).toBe(true)
  await until(() => typing.own.items.size + watcher.items.size === 31)
  const board = Object.keys(watcher.items.toJSON())
  const own = Object.keys(typing.own.items.toJSON())
  expect(new Set([...board, ...own])).toEqual(
    new Set(['gone', ...Array.from({ length: 30 }, (_, n) => `t${n}`)]),
  )
  expect(own.every((id) => !board.includes(id))).toBe(true)
})

test('S92 a private document takes notes of its author, with or without the name, and nothing else', async () => {
  const { people } = await scene(2)
  const [ada, bo] = people as [Author, Author]
  write(ada.own, 'mine', ada.person.participantId, 'named')
  write(ada.own, 'silent', '', 'anonymous')
  await until(() => ada.own.saved.count === 3)
  const closed = new Promise<string>((resolve) =>
    ada.own.provider.on('connection-close', (event) => event && resolve(event.reason)),
  )
  write(ada.own, 'forged', bo.person.participantId, 'forged')
  expect(await closed).toBe('forgedAuthor:author')
  ada.own.provider.disconnect()
  const refused = new Promise<string>((resolve) =>
    bo.own.provider.on('connection-close', (event) => event && resolve(event.reason)),
  )
  bo.own.doc.getMap('clusters').set('c', 1)
  expect(await refused).toBe('forbiddenPart:root')
  bo.own.provider.disconnect()
})

test('S95 shareNotes moves the sender’s own, and nobody else’s', async () => {
  const { server, keeper, people, watcher } = await scene(2)
  for (const { own, person } of people) write(own, person.participantId, person.participantId, 'x')
  await until(() => people.every(({ own }) => own.saved.count === 2))
  const [ada, bo] = people as [Author, Author]
  await keeper.run(signedInAs(server, ada.person), { type: 'shareNotes' }, 'k')
  await until(() => watcher.items.size === 1 && ada.own.items.size === 0)
  expect(watcher.items.has(ada.person.participantId)).toBe(true)
  expect(bo.own.items.size).toBe(1)
})

type Author = Awaited<ReturnType<typeof scene>>['people'][number]

/** A workshop with a facilitator, somebody who watches the board, and people with their private documents open. */
async function scene(count: number) {
  const server = await makeSync({ timing: { idleMs: 50 } })
  const lead = signedInAs(server, await server.addPerson('facilitator', 'Frida'))
  const watcher = server.connect(await server.addPerson('participant', 'Wim'))
  const people: { readonly person: Person; readonly own: Client }[] = []
  for (let n = 0; n < count; n += 1) {
    const person = await server.addPerson('participant', `P${n}`)
    people.push({ person, own: server.connect(person, 'private') })
  }
  await until(() => watcher.provider.synced && people.every(({ own }) => own.saved.count === 1))
  return { server, lead, watcher, people, keeper: makeKeeper(server) }
}

/** A store under which the process dies: nothing of the transaction, or all of it, is on disk, and nobody is told. */
function dieAt(store: Store, moment: string): Store {
  return {
    ...store,
    runCommand: async (command, decide) => {
      if (moment === 'before anything is written') throw new Error('crash')
      if (moment === 'after it was kept') {
        await store.runCommand(command, decide)
        throw new Error('crash')
      }
      return store.runCommand(command, (before) => {
        const decision = decide(before)
        // Its rows are inserted, and then its answer cannot be written.
        const crash = {
          toJSON: () => {
            throw new Error('crash')
          },
        }
        return decision.keep ? { ...decision, answer: crash as never } : decision
      })
    },
  }
}

function write({ doc }: Client, id: string, author: string, text: string): void {
  doc.transact(() => doc.getMap('items').set(id, noteFields(author, text)))
}

async function boardOf(server: SyncUnderTest): Promise<Record<string, unknown>> {
  return server.sync().readBoard(server.workshopId, (doc: Y.Doc) => doc.getMap('items').toJSON())
}
