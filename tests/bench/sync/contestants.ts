import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { syncPath, syncSubprotocol } from '#shared/protocol'
import { freePort, programs } from '../../helpers/accordProcess.ts'
import { createWorkshop, enterWorkshop } from '../../helpers/workshopApi.ts'
import { type Dialect, hocuspocusDialect, plainDialect } from './dialects.ts'
import { createServerProcess, type ServerProcess } from './serverProcess.ts'

/** One person's way into one room. */
export interface Ticket {
  readonly url: string
  readonly protocols: readonly string[]
  readonly origin: string
  readonly dialect: Dialect
  /** Who writes, where the server knows. */
  readonly author: string
}

/** A server that can be compared: started fresh over an empty folder for each measurement. */
export interface Contestant {
  readonly name: 'Accord' | '@y/websocket-server' | 'Hocuspocus'
  start(): Promise<RunningContestant>
}

export interface RunningContestant extends ServerProcess {
  /** A new room and the tickets of `people` in it. */
  openRoom(people: number): Promise<Ticket[]>
  /** Ends the process and removes its data. */
  remove(): Promise<void>
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const peers = join(root, 'tests/bench/peers')

export const contestants: readonly Contestant[] = [
  { name: 'Accord', start: () => startAccord() },
  { name: '@y/websocket-server', start: () => startPeer('websocketServer') },
  { name: 'Hocuspocus', start: () => startPeer('hocuspocus') },
]

/** Installs the peers into their own folder unless they are there. @throws when npm cannot */
export function installPeers(): void {
  if (existsSync(join(peers, 'node_modules/@hocuspocus/server'))) return
  console.error('Installing the servers to compare with (once, about a minute) …')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers, stdio: 'inherit' })
}

/** @param nodeOptions before the program, e.g. for a profile */
export async function startAccord(
  nodeOptions: readonly string[] = (process.env.BENCH_NODE_OPTIONS ?? '')
    .split(' ')
    .filter(Boolean),
): Promise<RunningContestant> {
  const port = await freePort()
  const dataDir = await mkdtemp(join(tmpdir(), 'accord-bench-'))
  const server = createServerProcess({
    args: [...nodeOptions, ...programs.built],
    cwd: root,
    environment: { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    isReady: (printed) => printed.includes('Accord is ready on'),
  })
  await server.start()
  const url = `http://127.0.0.1:${port}`
  return {
    ...server,
    openRoom: async (people) => {
      const { links } = await createWorkshop(url, { title: 'Bench', template: 'blank' })
      const tickets: Ticket[] = []
      for (let index = 0; index < people; index += 1) {
        tickets.push(await ticketOf(url, links.participant, `Person ${index}`))
      }
      return tickets
    },
    remove: () => removeAfter(server, dataDir),
  }
}

/** Somebody enters by a link. @returns their way into the board of that workshop */
export async function ticketOf(url: string, link: string, name: string): Promise<Ticket> {
  const { workshopId, participantId, sessionToken } = await enterWorkshop(url, link, name)
  return {
    url: `${url.replace('http', 'ws')}${syncPath(workshopId, 'board')}`,
    protocols: [syncSubprotocol, `bearer.${sessionToken}`],
    origin: url,
    dialect: plainDialect,
    author: participantId,
  }
}

const peerPrograms = {
  websocketServer: { file: 'node_modules/@y/websocket-server/src/server.js', ready: 'running at' },
  hocuspocus: { file: 'hocuspocus.js', ready: 'ready' },
} as const

async function startPeer(kind: keyof typeof peerPrograms): Promise<RunningContestant> {
  const { file, ready } = peerPrograms[kind]
  const port = await freePort()
  const dataDir = await mkdtemp(join(tmpdir(), 'accord-bench-peer-'))
  const server = createServerProcess({
    args: [file],
    cwd: peers,
    environment: {
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      // Where @y/websocket-server keeps its documents.
      YPERSISTENCE: join(dataDir, 'level'),
    },
    isReady: (printed) => printed.includes(ready),
  })
  await server.start()
  let rooms = 0
  return {
    ...server,
    openRoom: async (people) => {
      rooms += 1
      const room = `room-${rooms}`
      const url = `ws://127.0.0.1:${port}/${room}`
      const dialect = kind === 'hocuspocus' ? hocuspocusDialect(room) : plainDialect
      const ticket = { url, protocols: [], origin: 'http://127.0.0.1', dialect, author: '' }
      return Array.from({ length: people }, () => ticket)
    },
    remove: () => removeAfter(server, dataDir),
  }
}

async function removeAfter(server: ServerProcess, dataDir: string): Promise<void> {
  await server.kill()
  await rm(dataDir, { recursive: true, force: true })
}
