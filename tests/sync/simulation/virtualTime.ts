/** Something that can crash: what it had planned then never happens. */
export interface Process {
  readonly name: string
  isAlive: boolean
}

interface Planned {
  readonly atMs: number
  readonly number: number
  readonly process: Process
  readonly task: () => void
  isCancelled: boolean
}

export type Cancel = () => void
type Task = (...given: unknown[]) => void

const realSetImmediate = globalThis.setImmediate

/**
 * A clock that moves only when everything planned for now has happened. While it is installed, the timers of the
 * product are planned here, each for the process in whose turn it was set, so that killing a process kills its timers.
 */
export class VirtualTime {
  /** 2026-01-01, so that times look like times. */
  nowMs = 1_767_225_600_000
  #current: Process
  #planned: Planned[] = []
  #count = 0

  constructor(world: Process) {
    this.#current = world
  }

  /** Plans a task. Of two at the same time the one planned first comes first. */
  plan(process: Process, delayMs: number, task: () => void): Cancel {
    // Whole milliseconds, as of real timers.
    const atMs = this.nowMs + Math.max(0, Math.trunc(delayMs))
    const planned = { atMs, number: this.#count, process, task, isCancelled: false }
    this.#count += 1
    this.#planned.splice(this.#placeOf(atMs), 0, planned)
    return () => {
      planned.isCancelled = true
    }
  }

  /** Lets a process do something in a turn of its own, so that whatever it sets up, also in later microtasks, is its own. */
  letAct(process: Process, task: () => void): void {
    this.plan(process, 0, task)
  }

  /** Lets things happen, one after the other, until `isDone`, or until `limitMs` have passed. @returns whether it is done */
  async run(isDone: () => boolean, limitMs: number, afterEach: () => void): Promise<boolean> {
    const endMs = this.nowMs + limitMs
    while (!isDone()) {
      const [next] = this.#planned
      if (next === undefined || next.atMs > endMs) return false
      this.#planned.shift()
      if (next.isCancelled || !next.process.isAlive) continue
      this.nowMs = next.atMs
      this.#current = next.process
      next.task()
      await microtasksDone()
      afterEach()
    }
    return true
  }

  /** Puts this clock in the place of the real timers. @returns puts the real ones back */
  install(): () => void {
    const names = ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] as const
    const real = names.map((name) => [name, globalThis[name]] as const)
    const clear = (timer: { cancel?: Cancel } | undefined) => timer?.cancel?.()
    Object.assign(globalThis, {
      setTimeout: (task: Task, ms = 0, ...given: unknown[]) =>
        this.#timer(() => task(...given), ms, false),
      setInterval: (task: Task, ms = 0, ...given: unknown[]) =>
        this.#timer(() => task(...given), ms, true),
      clearTimeout: clear,
      clearInterval: clear,
    })
    return () => {
      Object.assign(globalThis, Object.fromEntries(real))
    }
  }

  #timer(task: () => void, ms: number, repeats: boolean) {
    const process = this.#current
    let cancel: Cancel = () => undefined
    const start = () => {
      cancel = this.plan(process, Math.max(1, ms), () => {
        if (repeats) start()
        task()
      })
    }
    start()
    const timer = { cancel: () => cancel(), ref: () => timer, unref: () => timer }
    return timer
  }

  /** The list is sorted; new tasks come after those of the same time. */
  #placeOf(atMs: number): number {
    let low = 0
    let high = this.#planned.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#planned[middle]?.atMs ?? 0) <= atMs) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Promises and next ticks all run before the next immediate. */
function microtasksDone(): Promise<void> {
  return new Promise((resolve) => realSetImmediate(resolve))
}
