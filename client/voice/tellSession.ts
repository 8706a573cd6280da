import { texts } from '#client/texts'
import type { View, ViewState } from '#client/view'
import type { Step } from '#shared/protocol'
import { privateStep, timeLeft } from '#shared/session'
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
    if (!hasArrived() || before.session === undefined) return
    tellStep(view, state, before)
    tellRevealed(view, state, before)
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
  const who = step && session && privateStep(session) ? privateWords(step.naming) : ''
  const words = step ? texts.voice_step({ title, instruction }) : texts.voice_agendaOver()
  speak(view, who === '' ? words : `${words.trim()} ${who}`)
}

/** Who sees what one writes from now on. */
function privateWords(naming: Step['naming']): string {
  return naming === 'anonymous' ? texts.private_stepNameless() : texts.private_step()
}

function tellRevealed(view: View, { session }: ViewState, before: ViewState): void {
  const now = session?.revealed
  if (now === undefined || now.atMs === before.session?.revealed?.atMs) return
  speak(view, texts.voice_revealed({ notes: now.notes }))
}
