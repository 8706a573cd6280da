import { type Result, refuse, succeed } from '../basics/index.ts'
import { limits, type Step } from '../protocol/index.ts'
import type { Reducer } from './command.ts'
import type { StateWithoutPeople } from './createSession.ts'
import { minutesFor } from './plan.ts'
import { withoutStepHand, withStepHand } from './stepHand.ts'
import { runningTimer } from './timer.ts'

const minuteMs = 60_000

const setCurrentStep: Reducer<'setCurrentStep'> = ({ state, people }, _by, { step }, atMs) => {
  if (step === undefined) return succeed({ state: leaveStep(state, atMs), people })
  if (!has(state, step)) return refuse('unknownStep', step)
  return succeed({ state: beginStep(leaveStep(state, atMs), step, atMs), people })
}

const setStep: Reducer<'setStep'> = ({ state, people }, _by, { step, before }) => {
  const strange = step.zones.find((id) => !state.zones.some((zone) => zone.id === id))
  if (strange !== undefined) return refuse('unknownZone', strange)
  if (has(state, step.id)) {
    const steps = state.steps.map((known) => (known.id === step.id ? step : known))
    return succeed({ state: { ...state, steps }, people })
  }
  if (state.steps.length >= limits.stepsPerWorkshop) return refuse('tooManySteps')
  const placed = place(state.steps, step, before)
  return placed.ok ? succeed({ state: { ...state, steps: placed.value }, people }) : placed
}

/** The current step is left first, or nobody would know where they are. */
const removeStep: Reducer<'removeStep'> = ({ state, people }, _by, { step }) => {
  if (!has(state, step)) return refuse('unknownStep', step)
  if (step === state.currentStep) return refuse('currentStep')
  const steps = state.steps.filter(({ id }) => id !== step)
  return succeed({ state: { ...state, steps }, people })
}

const moveStep: Reducer<'moveStep'> = ({ state, people }, _by, { step: id, before }) => {
  const step = state.steps.find((known) => known.id === id)
  if (step === undefined) return refuse('unknownStep', id)
  if (before === id) return succeed({ state, people })
  const others = state.steps.filter((known) => known !== step)
  const placed = place(others, step, before)
  return placed.ok ? succeed({ state: { ...state, steps: placed.value }, people }) : placed
}

const setEnd: Reducer<'setEnd'> = ({ state, people }, _by, { endsAtMs }) => {
  const { endsAtMs: _before, ...rest } = state
  return succeed({ state: endsAtMs === undefined ? rest : { ...rest, endsAtMs }, people })
}

/** The commands about steps (S14, S40 to S46). */
export const agendaReducers = { setCurrentStep, setStep, removeStep, moveStep, setEnd }

function has({ steps }: StateWithoutPeople, id: string): boolean {
  return steps.some((step) => step.id === id)
}

function place(
  steps: readonly Step[],
  step: Step,
  before: string | undefined,
): Result<Step[], 'unknownStep'> {
  if (before === undefined) return succeed([...steps, step])
  const at = steps.findIndex(({ id }) => id === before)
  if (at === -1) return refuse('unknownStep', before)
  return succeed([...steps.slice(0, at), step, ...steps.slice(at)])
}

/** Without a current step and what belongs to it; what it took is kept. */
function leaveStep(state: StateWithoutPeople, atMs: number): StateWithoutPeople {
  const { currentStep, stepBeganAtMs, stepMinutes: _given, timer: _timer, ...all } = state
  const rest = withoutStepHand(all)
  const { timeAskedBy: _asked, done: _done, hands: _hands, ...kept } = rest
  if (currentStep === undefined || stepBeganAtMs === undefined) return kept
  // A clock that was set back makes no negative minutes.
  const took = Math.max(0, atMs - stepBeganAtMs) / minuteMs
  const before = kept.minutesTaken?.[currentStep] ?? 0
  const minutesTaken = { ...kept.minutesTaken, [currentStep]: before + took }
  return { ...kept, minutesTaken }
}

function beginStep(state: StateWithoutPeople, step: string, atMs: number): StateWithoutPeople {
  const stepMinutes = minutesFor(state, step, atMs)
  const lengthMs = Math.round(stepMinutes * minuteMs)
  return {
    ...withStepHand(state, step),
    currentStep: step,
    stepBeganAtMs: atMs,
    stepMinutes,
    ...(lengthMs > 0 ? { timer: runningTimer(lengthMs, atMs) } : {}),
  }
}
