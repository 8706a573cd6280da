/** Where bytes leave the server to: `anna of w1`, `anyone`, `log`, `disk`, `export by anna of w1`. */
export type TapName = string

/** One thing that only some may see. */
export interface Canary {
  /** E.g. `private note of anna of w1`. */
  readonly what: string
  readonly value: string
  mayReach(tap: TapName): boolean
}

export interface CanaryFigures {
  /** `<what> → <tap>` of everything that reached somebody it must not reach. */
  readonly hits: readonly string[]
  /** What reached nobody at all, not even those who may see it: a canary that proves nothing. */
  readonly unseen: readonly string[]
  readonly canaries: number
  readonly taps: number
  readonly bytes: number
}

/** Everything that left the server, by where it went, and what must not be in it. */
export class Taps {
  readonly #bytes = new Map<TapName, Buffer[]>()
  #canaries: (Canary & { readonly isShown: boolean })[] = []
  readonly #faults: string[] = []
  readonly #unseen: string[] = []
  #over = 0

  record(tap: TapName, bytes: Uint8Array | string): void {
    const known = this.#bytes.get(tap)
    const chunk = Buffer.from(bytes as Uint8Array)
    if (known) known.push(chunk)
    else this.#bytes.set(tap, [chunk])
  }

  /** Something hidden from everybody but the taps for whom `mayReach` holds, one of which has to get it. */
  hide(what: string, value: string, mayReach: (tap: TapName) => boolean): void {
    this.#canaries.push({ what, value, mayReach, isShown: true })
  }

  /** Something that leaves the server to nobody at all. */
  hideFromAll(what: string, value: string): void {
    this.#canaries.push({ what, value, mayReach: () => false, isShown: false })
  }

  /** Looks for a canary for the last time: from now on everybody may see it. */
  release(value: string): void {
    const known = this.#canaries.filter((canary) => canary.value === value)
    const { hits, unseen } = this.#look(known)
    this.#faults.push(...hits)
    this.#unseen.push(...unseen)
    this.#over += known.length
    this.#canaries = this.#canaries.filter((canary) => !known.includes(canary))
  }

  /** Something that was found by other means and must not be. */
  fault(what: string): void {
    this.#faults.push(what)
  }

  /** Whether a tap got a value so far. */
  has(tap: TapName, value: string): boolean {
    return (this.#bytes.get(tap) ?? []).some((chunk) => chunk.includes(value))
  }

  /** Something that has to be hidden until now from all taps but these: where it was already is a hit. */
  hiddenUntilNow(what: string, value: string, mayReach: (tap: TapName) => boolean): void {
    const reached = [...this.#bytes.keys()].filter((tap) => this.has(tap, value))
    for (const tap of reached.filter((name) => !mayReach(name))) {
      this.hideFromAll(`${what}, too early for ${tap}`, value)
    }
  }

  figures(): CanaryFigures {
    const { hits, unseen, taps } = this.#look(this.#canaries)
    const bytes = taps.reduce((sum, { all }) => sum + all.length, 0)
    return {
      hits: [...this.#faults, ...hits],
      unseen: [...this.#unseen, ...unseen],
      canaries: this.#over + this.#canaries.length,
      taps: taps.length,
      bytes,
    }
  }

  #look(canaries: readonly (Canary & { readonly isShown: boolean })[]) {
    const taps = [...this.#bytes].map(([name, chunks]) => ({ name, all: Buffer.concat(chunks) }))
    const hits: string[] = []
    const unseen: string[] = []
    for (const { what, value, mayReach, isShown } of canaries) {
      const reached = taps.filter(({ all }) => all.includes(value)).map(({ name }) => name)
      hits.push(...reached.filter((tap) => !mayReach(tap)).map((tap) => `${what} → ${tap}`))
      if (isShown && reached.length === 0) unseen.push(what)
    }
    return { hits, unseen, taps }
  }
}
