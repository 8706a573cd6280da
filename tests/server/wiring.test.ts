import { expect, onTestFinished, test } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { EnterAnswer } from '#shared/protocol'
import { startServer } from '../helpers/startServer.ts'
import { createWorkshop, enterWorkshop, exportWorkshop } from '../helpers/workshopApi.ts'

test('what one person is told over HTTP, everybody sees in the session document', async () => {
  const { url } = await startServer()
  const { workshopId, links } = await createWorkshop(url, {
    title: 'Before',
    template: 'inside-out',
  })
  const facilitator = await enterWorkshop(url, links.facilitator, 'Ada')
  const session = open(url, facilitator, 'session')
  const state = session.getMap<unknown>('session')
  await until(session, () => state.get('title') === 'Before')
  expect((state.get('zones') as unknown[]).length).toBeGreaterThan(4)
  const hints = (state.get('steps') as { hint: string }[]).filter((step) => step.hint !== '')
  expect(hints).toEqual([])

  const bo = await enterWorkshop(url, links.participant, 'Bo')
  await until(session, () => session.getMap('people').has(bo.participantId))
  await fetch(`${url}/api/workshops/${workshopId}/commands`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${facilitator.sessionToken}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ type: 'setTitle', title: 'After', expectedVersion: 0 }),
  })
  await until(session, () => state.get('title') === 'After' && state.get('version') === 1)
})

test('what was written on the board is in the export, and in no log', async () => {
  const server = await startServer()
  const { workshopId, links } = await createWorkshop(server.url, { title: 'T', template: 'blank' })
  const person = await enterWorkshop(server.url, links.participant, 'Ada')
  const board = open(server.url, person, 'board')
  const note = new Y.Map<unknown>([
    ['kind', 'note'],
    ['box', [0, 0, 200, 200]],
    ['z', 'a0'],
    ['author', person.participantId],
    ['createdAt', 1],
    ['color', 'yellow'],
    ['text', new Y.Text('kanarienvogel')],
  ])
  board.getMap('items').set('n1', note)
  const read = async () => {
    const bytes = await exportWorkshop(server.url, workshopId, person.sessionToken, 'json')
    return JSON.parse(Buffer.from(bytes).toString()).items
  }
  await expect.poll(read).toMatchObject([{ id: 'n1', text: 'kanarienvogel' }])
  expect(server.logged.join()).not.toContain('kanarienvogel')
  expect(server.logged.join()).not.toContain(person.sessionToken)
})

test('an upgrade elsewhere, or of a page of somebody else, is refused before it is a socket', async () => {
  const { url } = await startServer()
  const { workshopId } = await createWorkshop(url, { title: 'T', template: 'blank' })
  const path = `${url.replace('http', 'ws')}/sync/${workshopId}/board`
  expect(await refusal(path, 'https://evil.example')).toBe(403)
  expect(await refusal(path, undefined)).toBe(403)
  expect(await refusal(`${url.replace('http', 'ws')}/elsewhere`, url)).toBe(404)
})

function open(url: string, person: EnterAnswer, document: string): Y.Doc {
  const doc = new Y.Doc()
  class FromOurPage extends WebSocket {
    constructor(address: string | URL, protocols: string[]) {
      super(address, protocols, { origin: url })
    }
  }
  const provider = new WebsocketProvider(
    `${url.replace('http', 'ws')}/sync/${person.workshopId}`,
    document,
    doc,
    {
      protocols: ['accord.v1', `bearer.${person.sessionToken}`],
      WebSocketPolyfill: FromOurPage as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    },
  )
  onTestFinished(() => provider.destroy())
  return doc
}

function until(doc: Y.Doc, isReached: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isReached()) return
      doc.off('afterTransaction', look)
      resolve()
    }
    doc.on('afterTransaction', look)
    look()
  })
}

function refusal(path: string, origin: string | undefined): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = new WebSocket(path, ['accord.v1'], origin === undefined ? {} : { origin })
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
    socket.on('error', () => {})
  })
}
