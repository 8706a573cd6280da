import { WebSocket } from 'ws'

/** A message that came, and what reads it. */
interface Kept {
  readonly atMs: number
  readonly read: () => void
}

/** A browser says where the page is from. This one can also receive without reading. */
export class BrowserSocket extends WebSocket {
  /** When the last message came, by `performance.now`. */
  lastMs = 0
  #kept: Kept[] | undefined

  constructor(address: string, protocols: string[]) {
    super(address, protocols, { origin: new URL(address).origin.replace(/^ws/, 'http') })
  }

  override emit(name: string | symbol, ...args: unknown[]): boolean {
    if (name !== 'message') return super.emit(name, ...args)
    this.lastMs = performance.now()
    if (this.#kept === undefined) return super.emit(name, ...args)
    this.#kept.push({ atMs: this.lastMs, read: () => super.emit(name, ...args) })
    return true
  }

  /** From now on what comes is kept, unread. */
  keep(): void {
    this.#kept = []
  }

  /** What was kept, to be read by the caller; from now on what comes is read at once again. */
  letGo(): Kept[] {
    const kept = this.#kept ?? []
    this.#kept = undefined
    return kept
  }
}
