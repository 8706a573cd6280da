import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createLog } from '#server/observe'
import { addItems, type StorableItem } from '#shared/board'
import {
  commandRequest,
  documentNames,
  type EnterAnswer,
  type Role,
  type WorkshopLinks,
} from '#shared/protocol'
import type { Settings } from '../../../server/settings.ts'
import { type RunningServer, startServer } from '../../../server/startServer.ts'
import { documentStatus, isStep2, openDocument } from '../../helpers/openDocument.ts'
import { encodeMessage, encodeState } from '../../helpers/syncMessages.ts'
import { until } from '../../helpers/until.ts'
import { createWorkshop, enterWorkshop } from '../../helpers/workshopApi.ts'
import { type Caller, callers, commands, reads } from './commandRows.ts'

let server: RunningServer
let url: string
let workshop: WorkshopLinks
let lead: EnterAnswer
/** One session token per kind of person. */
let tokens: Record<Caller, string>
let ids: Record<'facilitator' | 'participant' | 'viewer', string>

beforeAll(async () => {
  const settings = { ...quietSettings, dataDir: await mkdtemp(join(tmpdir(), 'accord-matrix-')) }
  server = await startServer(settings, createLog('silent'))
  url = server.url.replace('localhost', '127.0.0.1')
  workshop = await createWorkshop(url, { title: 'Ours', template: 'inside-out' })
  const other = await createWorkshop(url, { title: 'Theirs', template: 'blank' })
  const enter = (role: Role) => enterWorkshop(url, workshop.links[role], role)
  const [participant, viewer, removed] = await Promise.all([
    enter('participant'),
    enter('viewer'),
    enter('participant'),
  ])
  lead = await enter('facilitator')
  await send(lead.sessionToken, { type: 'removePerson', person: removed.participantId })
  ids = {
    facilitator: lead.participantId,
    participant: participant.participantId,
    viewer: viewer.participantId,
  }
  tokens = {
    facilitator: lead.sessionToken,
    participant: participant.sessionToken,
    viewer: viewer.sessionToken,
    removed: removed.sessionToken,
    stranger: 'A'.repeat(22),
    foreign: (await enterWorkshop(url, other.links.facilitator, 'Foreign')).sessionToken,
  }
})

afterAll(() => server.close())

const quietSettings: Omit<Settings, 'dataDir'> = {
  port: 0,
  host: '127.0.0.1',
  publicUrl: undefined,
  trustedProxies: [],
  logLevel: 'silent',
  retentionDays: 0,
}

const cells = callers.flatMap((caller) =>
  commands.map(([command, wanted]) => [caller, command.type, command, wanted[caller]] as const),
)

test.each(cells)('A30 A55 S33 %s sends %s', async (caller, _type, command, wanted) => {
  expect((await send(tokens[caller], command)).status).toBe(wanted)
})

test('P6 every command there is has a row', () => {
  const known = commandRequest.options.map(({ shape }) => shape.type.value)
  expect(commands.map(([{ type }]) => type).sort()).toEqual([...known].sort())
})

test.each(callers)('A30 %s reads and exports over HTTP', async (caller) => {
  const headers = { authorization: `Bearer ${tokens[caller]}` }
  const base = `${url}/api/workshops/${workshop.workshopId}`
  const read = await fetch(base, { headers })
  expect(read.status).toBe(reads[caller])
  const view = (await read.json()) as Record<string, unknown>
  expect('joinCode' in view).toBe(caller === 'facilitator' || caller === 'participant')
  expect('requests' in view).toBe(caller === 'facilitator')
  const exported = await fetch(`${base}/export?format=json`, { headers })
  expect(exported.status === 401).toBe(reads[caller] === 401)
})

test('A3 A30 no token, and tokens of nobody, are answered alike', async () => {
  const base = `${url}/api/workshops/${workshop.workshopId}`
  const answers = await Promise.all(
    ([undefined, 'removed', 'stranger', 'foreign'] as const).map(async (caller) => {
      const headers = caller ? { authorization: `Bearer ${tokens[caller]}` } : {}
      return (await fetch(base, { headers })).text()
    }),
  )
  expect(new Set(answers).size).toBe(1)
})

const documents = documentNames
const upgrades = callers.flatMap((caller) => documents.map((name) => [caller, name] as const))

test.each(upgrades)('SY1 A54 %s opens %s', async (caller, name) => {
  const wanted = caller === 'foreign' ? 403 : reads[caller] === 200 ? 101 : 401
  expect(await upgradeStatus(name, tokens[caller])).toBe(wanted)
})

const writers = (['facilitator', 'participant', 'viewer'] as const).flatMap((caller) =>
  documents.flatMap((name) => [true, false].map((locked) => [caller, name, locked] as const)),
)

test.each(writers)('SY20 %s writes %s, locked: %s', async (caller, name, locked) => {
  await send(lead.sessionToken, { type: 'setLocked', locked })
  const socket = await openSocket(name, tokens[caller])
  const mark = `${caller}-${name}-${locked}`
  socket.send(encodeMessage(0, 2, updateThatSays(name, mark, ids[caller])))
  const mayWrite =
    name === 'private'
      ? caller !== 'viewer'
      : name === 'board' && (caller === 'facilitator' || (caller === 'participant' && !locked))
  if (mayWrite) await until(() => socket.received.some(({ message }) => message[0] === 100))
  const reader = await openSocket(name, tokens[caller])
  // Who has nothing gets newer updates in messages of their own; who names a client, all in one step 2.
  reader.send(encodeMessage(0, 0, Uint8Array.of(1, 1, 0)))
  await until(() => reader.received.some(isStep2))
  const doc = reader.received.filter(isStep2).map(({ message }) => message.toString('latin1'))
  expect(doc.join().includes(mark)).toBe(mayWrite)
  // What forges a document of the server is no honest client; read-only people just are not heard.
  if (name === 'session') await until(() => socket.closedWith() === 4422)
  else expect(socket.closedWith()).toBeUndefined()
  for (const one of [socket, reader]) one.close()
})

test.each(['facilitator', 'participant', 'viewer'] as const)(
  'SY40 %s is seen as who they are, whatever they claim',
  async (caller) => {
    const watcher = await openSocket('board', tokens.facilitator)
    const socket = await openSocket('board', tokens[caller])
    const claim = { who: { participantId: 'x', name: 'Forged', role: 'facilitator' } }
    socket.send(encodeState(77 + callers.indexOf(caller), 1, JSON.stringify(claim)))
    const seen = () =>
      watcher.received.map(({ message }) => message.toString()).find((text) => text.includes('who'))
    await until(() => seen() !== undefined)
    expect(seen()).toContain(`"role":"${caller}"`)
    expect(seen()).not.toContain('Forged')
    for (const one of [socket, watcher]) one.close()
  },
)

test('A54 P16 in flight: who is removed or signed out is cut off on every document', async () => {
  const both = await Promise.all(
    [1, 2].map((n) => enterWorkshop(url, workshop.links.participant, `P${n}`)),
  )
  const [removed, signedOut] = both as [EnterAnswer, EnterAnswer]
  const stays = await openSocket('board', lead.sessionToken)
  const cut = await Promise.all(
    both.flatMap(({ sessionToken }) => documents.map((name) => openSocket(name, sessionToken))),
  )
  const pending = setInterval(() => {
    for (const socket of cut) socket.send(encodeState(5, 1, '{}'))
  }, 1)
  await send(lead.sessionToken, { type: 'removePerson', person: removed.participantId })
  await send(lead.sessionToken, { type: 'rotateLink', role: 'participant', signOut: true })
  clearInterval(pending)
  await until(() => cut.every((socket) => socket.closedWith() !== undefined))
  expect(cut.map((socket) => socket.closedWith())).toEqual(Array(6).fill(4403))
  expect(stays.closedWith()).toBeUndefined()
  for (const { sessionToken } of [removed, signedOut]) {
    expect((await send(sessionToken, { type: 'setProfile', name: 'Still here' })).status).toBe(401)
    expect(await upgradeStatus('board', sessionToken)).toBe(401)
  }
  stays.close()
})

async function send(sessionToken: string, command: object) {
  return fetch(`${url}/api/workshops/${workshop.workshopId}/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sessionToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(command),
  })
}

function openSocket(name: string, sessionToken: string) {
  return openDocument(`${url}/sync/${workshop.workshopId}/${name}`, sessionToken)
}

function upgradeStatus(name: string, sessionToken: string) {
  return documentStatus(`${url}/sync/${workshop.workshopId}/${name}`, sessionToken)
}

/** Raw bytes: a note in board or private, a forged title in the session. */
function updateThatSays(name: string, mark: string, author: string): Uint8Array {
  const doc = new Y.Doc()
  const note = { kind: 'note', box: { x: 0, y: 0, w: 200, h: 200 }, z: 'a0', color: 'yellow' }
  if (name === 'session') doc.getMap('session').set('title', mark)
  else
    addItems(doc, [{ ...note, id: mark, author, createdAt: 1, text: mark } as StorableItem], {
      origin: 'test',
      label: 'test',
    })
  return Y.encodeStateAsUpdate(doc)
}
