import type { NewUpdate, Store } from '#server/store'
import { createSyncServer, type SyncServer } from '#server/sync'
import { createId } from '#shared/basics'
import { makeSyncParts } from '../../helpers/syncParts.ts'
import { createCrashingStore, type Disk } from './crashingStore.ts'
import type { Network } from './network.ts'
import type { Random } from './random.ts'
import type { Process, VirtualTime } from './virtualTime.ts'

interface Parts {
  readonly store: Store
  readonly workshopId: string
  readonly time: VirtualTime
  readonly random: Random
  readonly network: Network
  readonly disk: Disk
  /** With so many client ids a board begins a new epoch. */
  readonly mostClientIds: number
  onCommitted(updates: readonly NewUpdate[]): void
  onEpoch(snapshot: Uint8Array): void
  /** The server found a mistake in itself. */
  onMistake(message: string): void
}

/** The product's sync server in a process that can be killed and started again over what was committed. */
export class SimServer {
  readonly #parts: Parts
  #process: Process = { name: 'server', isAlive: false }
  #sync: SyncServer | undefined
  #store: Store | undefined
  starts = 0
  isStopping = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get isUp(): boolean {
    return this.#process.isAlive
  }

  start(): void {
    const { time, network } = this.#parts
    this.starts += 1
    this.isStopping = false
    this.#process = { name: `server ${this.starts}`, isAlive: true }
    const process = this.#process
    time.letAct(process, () => {
      const store = createCrashingStore({ ...this.#parts, process, real: this.#parts.store })
      const sync = createSyncServer({
        ...makeSyncParts(store, this.#log(process)),
        nowMs: () => time.nowMs,
        mostClientIds: this.#parts.mostClientIds,
        timing: { idleMs: this.#parts.random.oneOf([200, 60_000]) },
      })
      this.#store = store
      this.#sync = sync
      network.listen({ process, handleUpgrade: (...asked) => sync.handleUpgrade(...asked) })
    })
  }

  /** kill -9: nothing is said, nothing is finished. */
  crash(): void {
    this.#process.isAlive = false
    this.#parts.network.stopListening('some')
  }

  /** SIGTERM: finishes what it received, then is gone. */
  stop(onStopped: () => void): void {
    const process = this.#process
    this.isStopping = true
    this.#parts.time.letAct(process, () => {
      void this.#sync?.close().then(() => {
        process.isAlive = false
        this.#parts.network.stopListening('everybody')
        onStopped()
      })
    })
  }

  /** What a facilitator's command does: a new state in the store, then told to sync. */
  lock(locked: boolean): void {
    if (!this.isUp) return
    this.#parts.time.letAct(this.#process, () => {
      // A crash or a failing disk in the middle is part of the play: the next command comes.
      void this.#runLock(locked).catch(() => undefined)
    })
  }

  async #runLock(locked: boolean): Promise<void> {
    const { workshopId, time } = this.#parts
    const [store, sync] = [this.#store, this.#sync]
    if (store === undefined || sync === undefined) return
    const { after } = await store.runCommand(
      { workshopId, participantId: '', key: createId(), atMs: time.nowMs },
      ({ state, people }) => ({
        keep: true,
        after: { state: { ...state, locked, version: state.version + 1 }, people },
        event: { type: 'lock' },
        answer: true,
      }),
    )
    if (after === undefined) return
    const people = after.people.map(({ id, name, role, color }) => ({ id, name, role, color }))
    await sync.publishSession(workshopId, { ...after.state, people })
  }

  #log(process: Process) {
    const note = (details: object, message: string) => {
      if (process.isAlive && /mistake/.test(message)) {
        const { err } = details as { err?: unknown }
        this.#parts.onMistake(`${message}: ${err instanceof Error ? err.stack : String(err)}`)
      }
    }
    return { debug: () => undefined, warn: note, error: note }
  }
}
