import { useRef, useSyncExternalStore } from 'react'
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'
import { lazyPart } from './lazy/lazyPart.tsx'

const ToastList = lazyPart(async () => (await import('./ToastList.tsx')).ToastList)

export interface ToastMessage {
  /** `news`: something others did that changes what one can do. */
  readonly kind: 'good' | 'news' | 'wrong'
  readonly title: string
  readonly detail?: string | undefined
  /** What can be done about it; the toast goes with the press. */
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/** Long enough to read twice; bad news stays until it is closed. */
const goodNewsMs = 6000
const goodNewsToActOnMs = 20_000

/** Says something in passing, from anywhere; needs one `<Toaster>` on the page. Read out politely. */
export function showToast(message: ToastMessage): void {
  // Said again, it takes the place of what was said before.
  const same = queue.visibleToasts.filter(
    ({ content }) => content.kind === message.kind && content.title === message.title,
  )
  for (const { key } of same) queue.close(key)
  const timeout = message.action === undefined ? goodNewsMs : goodNewsToActOnMs
  queue.add(message, message.kind === 'wrong' ? {} : { timeout })
}

/** Where toasts appear: once per page. */
export function Toaster() {
  const isEmpty = useSyncExternalStore(
    (onChange) => queue.subscribe(onChange),
    () => queue.visibleToasts.length === 0,
  )
  const wasUsed = useRef(false)
  wasUsed.current ||= !isEmpty
  return wasUsed.current ? <ToastList queue={queue} /> : null
}
