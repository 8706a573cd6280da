import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { openStore } from '#server/store'
import { messageTypes, syncSubprotocol } from '#shared/protocol'
import { type AccordProcess, programs, startAccord } from '../helpers/accordProcess.ts'
import { putNote } from '../helpers/notes.ts'
import { createWorkshop, enterWorkshop } from '../helpers/workshopApi.ts'
import { waitFor } from './canary/waitFor.ts'

const people = 3
const notesEach = 40
const all = people * notesEach

interface Report {
  readonly kills: number
  /** How often the process died with the notes still private, and with all of them on the board. */
  readonly before: number
  readonly after: number
  /** A reveal that was neither, or a note that was lost or there twice. */
  readonly faults: readonly string[]
}

/**
 * S97: kills the real server around a reveal again and again, and looks at what is on disk: every note is private, or every
 * note is on the board. The same request again then ends it, and each note is there once.
 */
export async function revealKills(kills: number): Promise<Report> {
  const accord = await startAccord({ LOG_LEVEL: 'fatal' }, programs.built)
  const counts = { before: 0, after: 0 }
  const faults: string[] = []
  try {
    for (let n = 0; n < kills; n += 1) {
      const { workshopId, reveal } = await writePrivately(accord)
      const answer = reveal().catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 160))
      await accord.kill()
      await answer
      const found = await countOnDisk(accord.dataDir, workshopId)
      if (found.board === 0 && found.hidden === all) counts.before += 1
      else if (found.board === all && found.hidden === 0) counts.after += 1
      else faults.push(`kill ${n}: ${JSON.stringify(found)}`)
      await accord.start()
      const again = await (await reveal()).text()
      if (!again.includes(`"notes":${all}`)) faults.push(`kill ${n}, again: ${again}`)
      await accord.kill()
      const last = await countOnDisk(accord.dataDir, workshopId)
      if (last.board !== all || last.hidden !== 0) faults.push(`end ${n}: ${JSON.stringify(last)}`)
      await accord.start()
    }
  } finally {
    await accord.remove()
  }
  return { kills, ...counts, faults }
}

/** A workshop in which people have written privately, and the request that reveals it, the same each time. */
async function writePrivately({ url }: AccordProcess) {
  const { workshopId, links } = await createWorkshop(url, { title: 'Kills', template: 'blank' })
  const lead = await enterWorkshop(url, links.facilitator, 'Frida')
  for (let n = 0; n < people; n += 1) {
    const person = await enterWorkshop(url, links.participant, `P${n}`)
    await writeNotes(`${url.replace(/^http/, 'ws')}/sync/${workshopId}`, person)
  }
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${lead.sessionToken}`,
    'idempotency-key': 'reveal',
  }
  const body = JSON.stringify({ type: 'reveal' })
  const reveal = () =>
    fetch(`${url}/api/workshops/${workshopId}/commands`, { method: 'POST', headers, body })
  return { workshopId, reveal }
}

/** As from a page of the server itself. */
class PageSocket extends WebSocket {
  constructor(url: string, protocols: string[]) {
    super(url, protocols, { origin: new URL(url.replace(/^ws/, 'http')).origin })
  }
}

/** Resolves when all of them are on the server's disk. */
async function writeNotes(
  base: string,
  { participantId, sessionToken }: { participantId: string; sessionToken: string },
): Promise<void> {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(base, 'private', doc, {
    protocols: [syncSubprotocol, `bearer.${sessionToken}`],
    disableBc: true,
    WebSocketPolyfill: PageSocket as unknown as typeof globalThis.WebSocket,
  })
  let saved = 0
  provider.messageHandlers[messageTypes.saved] = () => {
    saved += 1
  }
  await waitFor(() => provider.synced && saved > 0, 'the first answer')
  const before = saved
  for (let n = 0; n < notesEach; n += 1) putNote(doc, `${participantId}-${n}`, participantId)
  await waitFor(() => saved >= before + notesEach, 'all notes saved')
  provider.destroy()
  doc.destroy()
}

async function countOnDisk(dataDir: string, workshopId: string) {
  const store = await openStore({ dataDir })
  const owners = await store.listPrivateOwners(workshopId)
  const refs = owners.map((owner) => ({ workshopId, document: 'private', owner }) as const)
  const count = async (ref: Parameters<typeof store.loadDocument>[0]) => {
    const { snapshot, updates } = await store.loadDocument(ref)
    const doc = new Y.Doc()
    for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
    return doc.getMap('items').size
  }
  const board = await count({ workshopId, document: 'board', owner: '' })
  const hidden = await Promise.all(refs.map(count))
  await store.close()
  return { board, hidden: hidden.reduce((sum, one) => sum + one, 0) }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' } } })
  const report = await revealKills(Number(values.kills))
  console.log(JSON.stringify(report))
  process.exit(report.faults.length === 0 ? 0 : 1)
}
