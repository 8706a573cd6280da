import { texts } from '#client/texts'
import type { View, ViewState } from '#client/view'
import { timeLeft } from '#shared/session'
import type { Clock } from './createBatch.ts'
import { speak } from './speak.ts'

const marks = [
  { leftMs: 60_000, words: () => texts.voice_minuteLeft(), isUrgent: false },
  { leftMs: 10_000, words: () => texts.voice_secondsLeft(), isUrgent: false },
  { leftMs: 0, words: () => texts.voice_timeUp(), isUrgent: true },
]

/** Tells the step that begins and how the time goes: a minute, ten seconds, none (accessibility.md, item 12). @returns stops */
export function tellSession(view: View, clock: Clock, hasArrived: () => boolean): () => void {
  let callOffs: (() => void)[] = []
  const planMarks = (state: ViewState) => {
    for (const callOff of callOffs) callOff()
    const timer = state.session?.timer
    if (timer === undefined || !('endsAtMs' in timer)) {
      callOffs = []
      return
    }
    const leftMs = timeLeft(timer, clock.nowMs() + (state.serverAheadMs ?? 0))
    callOffs = marks
      .filter((mark) => mark.leftMs < leftMs)
      .map(({ leftMs: markMs, words, isUrgent }) =>
        clock.later(() => speak(view, words(), isUrgent), leftMs - markMs),
      )
  }
  planMarks(view.getState())
  const stop = view.subscribe((state, before) => {
    const isOther = state.session?.timer !== before.session?.timer
    if (isOther || state.serverAheadMs !== before.serverAheadMs) planMarks(state)
    if (hasArrived() && before.session !== undefined) tellStep(view, state, before)
  })
  return () => {
    stop()
    for (const callOff of callOffs) callOff()
  }
}

function tellStep(view: View, { session }: ViewState, before: ViewState): void {
  if (session?.currentStep === before.session?.currentStep) return
  const step = session?.steps.find(({ id }) => id === session.currentStep)
  const { title, instruction } = step ?? { title: '', instruction: '' }
  speak(view, step ? texts.voice_step({ title, instruction }) : texts.voice_agendaOver())
}
