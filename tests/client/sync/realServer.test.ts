import { expect, onTestFinished, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { openWorkshop } from '#client/sync'
import { createView } from '#client/view'
import { addItems, moveItems } from '#shared/board'
import { closeCodes, type Role } from '#shared/protocol'
import { makeSync, type SyncUnderTest } from '../../helpers/makeSync.ts'
import { until } from '../../helpers/until.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { testParts } from './testParts.ts'

/** A person with the whole of client/sync at the real server. */
async function join(server: SyncUnderTest, role: Role = 'participant', name: string = role) {
  const person = await server.addPerson(role, name)
  const { participantId, sessionToken } = person
  const { workshopId } = server
  const view = createView({ workshopId, participantId, role })
  const workshop = openWorkshop(
    { view, workshopId, participantId, role, sessionToken },
    testParts({
      serverOrigin: `ws://127.0.0.1:${server.port}`,
      WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    }),
  )
  onTestFinished(workshop.close)
  const state = () => view.getState()
  const change = { origin: workshop.origin, label: 'test' }
  await until(() => state().saveState.kind === 'saved')
  return { person, workshop, view, state, change }
}

test('what one person makes and calls saved, another sees, and the session with it', async () => {
  const server = await makeSync()
  const [anna, ben] = [await join(server), await join(server)]
  addItems(
    anna.workshop.board,
    [makeNote({ author: anna.person.participantId, text: 'Hello' })],
    anna.change,
  )
  expect(anna.state().saveState).toEqual({ kind: 'saving', unsaved: 1 })
  await until(() => anna.state().saveState.kind === 'saved')
  await until(() => ben.state().items.get('n1')?.text === 'Hello')
  await until(() => ben.state().session !== undefined)
})

test('people see each other’s hands under the name the server knows', async () => {
  const server = await makeSync()
  const anna = await join(server, 'participant', 'Anna')
  const ben = await join(server, 'participant', 'Ben')
  const box = { x: 1, y: 2, w: 3, h: 4 }
  anna.view.setState({
    pointer: { x: 5, y: 6 },
    draft: { kind: 'moving', boxes: new Map([['n1', box]]) },
  })
  await until(() => ben.state().people[0]?.presence.dragging !== undefined)
  expect(ben.state().people).toMatchObject([
    { name: 'Anna', presence: { cursor: { x: 5, y: 6 }, dragging: { n1: [1, 2, 3, 4] } } },
  ])
  anna.workshop.close()
  await until(() => ben.state().people.length === 0)
})

test('C3 a restart of the server loses nothing and everybody sees everybody again', async () => {
  const server = await makeSync()
  const [anna, ben] = [await join(server), await join(server)]
  anna.view.setState({ pointer: { x: 5, y: 6 } })
  await until(() => ben.state().people.length === 1)
  const restarted = server.restart()
  await until(() => anna.state().saveState.kind === 'offline')
  addItems(
    anna.workshop.board,
    [makeNote({ author: anna.person.participantId, id: 'offline' })],
    anna.change,
  )
  moveItems(anna.workshop.board, [['offline', { x: 9, y: 9, w: 200, h: 200 }]], anna.change)
  await restarted
  await until(() => anna.state().saveState.kind === 'saved')
  await until(() => ben.state().items.get('offline')?.box.x === 9)
  await until(() => ben.state().people.length === 1)
})

test('C1 readers are saved too: what they hold already is no update', async () => {
  const server = await makeSync()
  const writer = await join(server)
  addItems(
    writer.workshop.board,
    [makeNote({ author: writer.person.participantId })],
    writer.change,
  )
  moveItems(writer.workshop.board, [['n1', { x: 9, y: 9, w: 200, h: 200 }]], writer.change)
  const viewer = await join(server, 'viewer')
  await until(() => viewer.state().items.size === 1)
  viewer.workshop.reconnect()
  await until(() => viewer.state().saveState.kind !== 'saved')
  await until(() => viewer.state().saveState.kind === 'saved')
})

test('C8 an edit that meets a lock is called refused, and is saved after it', async () => {
  const server = await makeSync()
  const anna = await join(server)
  await until(() => anna.state().session?.locked === false)
  await server.setState({ locked: true })
  addItems(anna.workshop.board, [makeNote({ author: anna.person.participantId })], anna.change)
  await until(() => anna.state().saveState.kind === 'refused')
  await server.setState({ locked: false })
  await until(() => anna.state().saveState.kind === 'saved')
  const ben = await join(server)
  await until(() => ben.state().items.size === 1)
})

test('C7 many notes at once go through although one live message may not hold them', async () => {
  const server = await makeSync()
  const [anna, ben] = [await join(server), await join(server)]
  const notes = Array.from({ length: 100 }, (_, i) =>
    makeNote({ id: `n${i}`, text: 'x'.repeat(1000), author: anna.person.participantId }),
  )
  addItems(anna.workshop.board, notes, anna.change)
  await until(() => anna.state().saveState.kind === 'saved')
  await until(() => ben.state().items.size === 100)
})

test('C6 somebody who is sent away is told why and does not come back by itself', async () => {
  const server = await makeSync()
  const anna = await join(server)
  server.sync().disconnect(server.workshopId, anna.person.participantId, closeCodes.forbidden)
  await vi.waitFor(
    () => expect(anna.state().saveState).toEqual({ kind: 'refused', reason: 'forbidden' }),
    { timeout: 10_000, interval: 5 },
  )
})
