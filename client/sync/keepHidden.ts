import type { View } from '#client/view'
import { mayDo } from '#shared/access'
import type { HiddenNotes } from '#shared/protocol'
import { privateStep } from '#shared/session'
import { keepEqual } from './keepEqual.ts'

interface Parts {
  readonly view: View
  readonly readHidden: () => Promise<{ readonly ok: boolean; readonly value?: HiddenNotes }>
  readonly isVisible: () => boolean
}

/** While people write privately, or something is hidden. */
const lookEveryMs = 3_000

/**
 * Keeps `view.hidden` for a facilitator: how much people wrote privately. Counts are told to nobody else, so they are in no
 * document and are asked for: when the session became another one, and from time to time while they may change. @returns stops
 */
export function keepHidden({ view, readHidden, isVisible }: Parts): () => void {
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  const look = async () => {
    clearTimeout(timer)
    if (!mayAsk(view)) return forget(view)
    asked += 1
    const turn = asked
    const answer = isVisible() ? await readHidden() : undefined
    if (isOver || turn !== asked) return
    if (answer?.ok && answer.value) show(view, answer.value)
    if (mayChange(view)) timer = setTimeout(() => void look(), lookEveryMs)
  }
  const unsubscribe = view.subscribe((state, before) => {
    const isOther = state.session?.version !== before.session?.version
    if (isOther || state.self.role !== before.self.role) void look()
  })
  void look()
  return () => {
    isOver = true
    clearTimeout(timer)
    unsubscribe()
  }
}

function mayAsk(view: View): boolean {
  const { session, self } = view.getState()
  return session?.privateSinceMs !== undefined && mayDo(self.role, 'seeHidden', session).ok
}

function mayChange(view: View): boolean {
  const { session, hidden } = view.getState()
  return (session !== undefined && privateStep(session) !== undefined) || (hidden?.notes ?? 0) > 0
}

function show(view: View, counts: HiddenNotes): void {
  const hidden = keepEqual(view.getState().hidden, counts)
  if (hidden !== view.getState().hidden) view.setState({ hidden })
}

function forget(view: View): void {
  if (view.getState().hidden !== undefined) view.setState({ hidden: undefined })
}
