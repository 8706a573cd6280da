/** A tab's claim to be the one that keeps the copy of one workshop and participant. */
export interface Claim {
  /** Whether the copy is this tab's at once. */
  readonly isFirst: Promise<boolean>
  /** Settles when it is, at once or after the tab before it has gone. */
  readonly isOurs: Promise<void>
  /** Lets the next tab have it. */
  release(): void
}

export type ClaimCopy = (name: string) => Claim

/** One tab of this browser at a time, by a Web Lock; where there are none (pages without https), tabs ask each other. */
export const claimByLock: ClaimCopy = (name) => {
  if (navigator.locks === undefined) return claimByAsking(name)
  const ours = createSignal()
  const released = createSignal()
  const leave = new AbortController()
  const hold = () => {
    ours.settle()
    return released.promise
  }
  const isFirst = new Promise<boolean>((resolve) => {
    const tryAtOnce = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock === null ? undefined : hold()
    })
    tryAtOnce.catch(() => resolve(true))
  })
  void isFirst.then((first) => {
    if (!first) navigator.locks.request(name, { signal: leave.signal }, hold).catch(() => {})
  })
  return {
    isFirst,
    isOurs: ours.promise,
    release: () => {
      leave.abort()
      released.settle()
    },
  }
}

/** How long a tab that has the copy may take to say so. */
const answerWithinMs = 150
/** A tab that crashed cannot say that it has gone. */
const askAgainMs = 5000

type Word = { readonly kind: 'whose'; readonly since: number } | { readonly kind: 'mine' | 'free' }

/** Tabs that wait ask from time to time; the one that has the copy answers. Of two that begin at once the older one gets it. */
export const claimByAsking: ClaimCopy = (name) => {
  const channel = new BroadcastChannel(name)
  const ours = createSignal()
  const decided = createSignal<boolean>()
  const since = performance.timeOrigin + performance.now() + Math.random()
  let state: 'asking' | 'waiting' | 'ours' | 'released' = 'asking'
  let isTaken = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = (word: Word) => channel.postMessage(word)
  const decide = () => {
    state = isTaken ? 'waiting' : 'ours'
    decided.settle(!isTaken)
    if (isTaken) timer = setTimeout(ask, askAgainMs)
    else ours.settle()
  }
  const ask = () => {
    state = 'asking'
    isTaken = false
    clearTimeout(timer)
    say({ kind: 'whose', since })
    timer = setTimeout(decide, answerWithinMs)
  }
  const answer = (otherSince: number) => {
    const isOlder = since < otherSince
    if (state === 'ours' || (state === 'asking' && isOlder)) say({ kind: 'mine' })
    // It may have begun to listen too late to hear our question: leave it to the older one unasked.
    else if (state === 'asking') isTaken = true
  }
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'mine') isTaken = true
    if (data.kind === 'free' && state === 'waiting') ask()
    if (data.kind === 'whose') answer(data.since)
  }
  ask()
  return {
    isFirst: decided.promise,
    isOurs: ours.promise,
    release: () => {
      if (state === 'released') return
      clearTimeout(timer)
      if (state === 'ours') say({ kind: 'free' })
      state = 'released'
      channel.close()
    },
  }
}

function createSignal<Value = void>() {
  let settle: (value: Value) => void = () => {}
  const promise = new Promise<Value>((resolve) => {
    settle = resolve
  })
  return { promise, settle: (value: Value) => settle(value) }
}
