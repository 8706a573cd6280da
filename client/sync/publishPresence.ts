import type { Awareness } from 'y-protocols/awareness'
import type { View } from '#client/view'
import type { Presence } from '#shared/protocol'
import { keepEqual } from './keepEqual.ts'
import { presenceOf } from './presenceOf.ts'

/** Shortest pause between two presence messages: about one per two frames. */
const presenceEveryMs = 33

/** Tells the others where this person's hand is: at once, then at most every 33 ms, the last state always, nothing when nothing changed. @returns stops */
export function publishPresence(view: View, awareness: Awareness): () => void {
  let published: Presence = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const publish = () => {
    timer = undefined
    const next = keepEqual(published, presenceOf(view.getState()))
    if (next === published) return
    published = next
    awareness.setLocalState(next)
    timer = setTimeout(publish, presenceEveryMs)
  }
  const unsubscribe = view.subscribe((state, before) => {
    if (timer === undefined && handChanged(state, before)) publish()
  })
  return () => {
    unsubscribe()
    clearTimeout(timer)
    awareness.setLocalState(null)
  }
}

type State = ReturnType<View['getState']>

function handChanged(a: State, b: State): boolean {
  return (
    a.pointer !== b.pointer ||
    a.selection !== b.selection ||
    a.editing !== b.editing ||
    a.writing !== b.writing ||
    a.draft !== b.draft ||
    a.camera !== b.camera ||
    a.viewport !== b.viewport ||
    a.privateIds !== b.privateIds ||
    a.session?.currentStep !== b.session?.currentStep
  )
}
