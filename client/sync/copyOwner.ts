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

type Word = { readonly kind: 'whose' | 'free' } | { readonly kind: 'mine'; readonly since: number }

/** Tabs that wait ask from time to time; the one that has the copy answers. Of two that began at once the older one keeps it. */
export const claimByAsking: ClaimCopy = (name) => {
  const channel = new BroadcastChannel(name)
  const ours = createSignal()
  const decided = createSignal<boolean>()
  const since = performance.timeOrigin + performance.now() + Math.random()
  let isOurs = false
  let isTaken = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = (word: Word) => channel.postMessage(word)
  const decide = () => {
    decided.settle(!isTaken)
    if (isTaken) timer = setTimeout(ask, askAgainMs)
    else {
      isOurs = true
      ours.settle()
    }
  }
  const ask = () => {
    isTaken = false
    clearTimeout(timer)
    say({ kind: 'whose' })
    timer = setTimeout(decide, answerWithinMs)
  }
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'mine') isTaken ||= data.since < since || !isOurs
    if (data.kind === 'whose' && isOurs) say({ kind: 'mine', since })
    if (data.kind === 'free' && !isOurs) ask()
  }
  ask()
  return {
    isFirst: decided.promise,
    isOurs: ours.promise,
    release: () => {
      clearTimeout(timer)
      if (isOurs) say({ kind: 'free' })
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
