import { WebSocket } from 'ws'
import {
  type CommandRequest,
  documentNames,
  type EnterAnswer,
  syncPath,
  syncSubprotocol,
  type WorkshopLinks,
} from '#shared/protocol'
import { createWorkshop } from './workshopApi.ts'

/** What a facilitator can take back: each with how somebody came in by it. */
export const roads = [
  'participant link',
  'facilitator link',
  'viewer link',
  'join code',
  'removed person',
] as const
export type Road = (typeof roads)[number]

export interface TakenBack {
  /** Of each open socket: close code, and ms from the command's answer (0 when it was closed before). */
  readonly sockets: readonly { readonly code: number; readonly ms: number }[]
  /**
   * What somebody who was taken out tries afterwards: the status of the first try, and ms from the command's answer to the end of
   * the first try that was refused.
   */
  readonly tries: readonly { readonly what: string; readonly status: number; readonly ms: number }[]
}

/** Refused over HTTP or before an upgrade. */
const isRefused = (status: number) => status >= 400 && status < 500 && status !== 429

/**
 * In a workshop of its own: somebody enters by the road, opens every document, is taken out by a facilitator's command and tries
 * everything again with what they have.
 * @param address of theirs, told as X-Forwarded-For: refusals are counted by address
 */
export async function takeBack(url: string, road: Road, address: string): Promise<TakenBack> {
  const workshop = await createWorkshop(url, { title: 'Take back', template: 'blank' })
  const lead = await enter(url, workshop, tokenIn(workshop.links.facilitator), address)
  const key = keyOf(road, workshop)
  const eve = await enter(url, workshop, key, address)
  const closes = await openAll(url, eve, address)
  const command = await send(url, lead, commandFor(road, eve), address)
  const answeredMs = performance.now()
  if (command.status !== 200) throw new Error(`the command was answered with ${command.status}`)
  const tries = attempts(url, eve, road === 'removed person' ? undefined : key, address)
  return {
    tries: await Promise.all(
      Object.entries(tries).map(([what, attempt]) => tryUntilRefused(what, attempt, answeredMs)),
    ),
    sockets: (await Promise.all(closes)).map(({ code, atMs }) => ({
      code,
      ms: Math.max(0, atMs - answeredMs),
    })),
  }
}

type Key = { readonly token: string } | { readonly joinCode: string }

function keyOf(road: Road, { links, joinCode }: WorkshopLinks): Key {
  if (road === 'join code') return { joinCode }
  if (road === 'facilitator link') return tokenIn(links.facilitator)
  return tokenIn(road === 'viewer link' ? links.viewer : links.participant)
}

function tokenIn(link: string): Key {
  return { token: new URL(link).hash.slice(1) }
}

function commandFor(road: Road, eve: EnterAnswer): CommandRequest {
  if (road === 'removed person') return { type: 'removePerson', person: eve.participantId }
  if (road === 'join code') return { type: 'rotateJoinCode', signOut: true }
  return { type: 'rotateLink', role: eve.role, signOut: true }
}

/** @returns for each document what its socket is closed with, and when */
async function openAll(url: string, by: EnterAnswer, address: string) {
  return Promise.all(
    documentNames.map(async (document) => {
      const socket = connect(url, by, document, address)
      const closed = new Promise<{ code: number; atMs: number }>((resolve) =>
        socket.once('close', (code) => resolve({ code, atMs: performance.now() })),
      )
      // Its first message: the room knows this connection.
      await new Promise((resolve, reject) => socket.once('message', resolve).once('error', reject))
      // In an object: a promise would be waited for.
      return { closed }
    }),
  ).then((opened) => opened.map(({ closed }) => closed))
}

function attempts(url: string, eve: EnterAnswer, key: Key | undefined, address: string) {
  const api = `${url}/api/workshops/${eve.workshopId}`
  const headers = headersOf(eve, address)
  const tries: Record<string, () => Promise<number>> = {
    'GET workshop': async () => (await fetch(api, { headers })).status,
    'GET export': async () => (await fetch(`${api}/export?format=json`, { headers })).status,
    'GET versions': async () => (await fetch(`${api}/snapshots`, { headers })).status,
    'POST command': async () =>
      (await send(url, eve, { type: 'setTitle', title: 'Mine' }, address)).status,
  }
  for (const document of documentNames) {
    tries[`upgrade ${document}`] = () => statusOfUpgrade(connect(url, eve, document, address))
  }
  if (key !== undefined) {
    tries['POST enter'] = async () =>
      (await post(`${api}/enter`, { ...key, name: 'Eve again' }, headers)).status
  }
  return tries
}

async function tryUntilRefused(what: string, attempt: () => Promise<number>, answeredMs: number) {
  const first = await attempt()
  let status = first
  while (!isRefused(status)) status = await attempt()
  return { what, status: first, ms: performance.now() - answeredMs }
}

function connect(
  url: string,
  by: EnterAnswer,
  document: (typeof documentNames)[number],
  address: string,
) {
  const socket = new WebSocket(
    `${url.replace('http', 'ws')}${syncPath(by.workshopId, document)}`,
    [syncSubprotocol, `bearer.${by.sessionToken}`],
    { origin: url, headers: { 'x-forwarded-for': address } },
  )
  socket.on('error', () => undefined)
  return socket
}

async function statusOfUpgrade(socket: WebSocket): Promise<number> {
  const status = await new Promise<number>((resolve) => {
    socket.on('open', () => resolve(101))
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
  })
  socket.terminate()
  return status
}

async function enter(url: string, { workshopId }: WorkshopLinks, key: Key, address: string) {
  const answer = await post(
    `${url}/api/workshops/${workshopId}/enter`,
    { ...key, name: 'Somebody' },
    {
      'x-forwarded-for': address,
    },
  )
  if (answer.status !== 200) throw new Error(`nobody came in: ${answer.status}`)
  return (await answer.json()) as EnterAnswer
}

function send(url: string, by: EnterAnswer, command: CommandRequest, address: string) {
  return post(`${url}/api/workshops/${by.workshopId}/commands`, command, headersOf(by, address))
}

function headersOf({ sessionToken }: EnterAnswer, address: string) {
  return { authorization: `Bearer ${sessionToken}`, 'x-forwarded-for': address }
}

function post(url: string, body: object, headers: Record<string, string>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}
