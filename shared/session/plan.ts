import type { SessionState, Step } from '../protocol/index.ts'

const minuteMs = 60_000
/** A step to come never gets less, or nobody would believe the plan. */
const leastMinutes = 1

/** A step with the time it has today. Moments are ms by the server's clock. */
export interface PlannedStep {
  readonly step: Step
  readonly stand: 'past' | 'now' | 'toCome'
  /** What it took, for a step that was left; undefined where it was passed over. What it has, for the others. */
  readonly minutes: number | undefined
  /** Absent for past steps. */
  readonly beginsAtMs?: number
  readonly endsAtMs?: number
}

export interface Plan {
  readonly steps: readonly PlannedStep[]
  /** When the last step is over. */
  readonly endsAtMs: number
  /** By how much that is after the end that was set; 0 without one. */
  readonly lateMinutes: number
}

type Planned = Pick<
  SessionState,
  'steps' | 'currentStep' | 'stepBeganAtMs' | 'stepMinutes' | 'minutesTaken' | 'endsAtMs' | 'timer'
>

/**
 * The agenda as it will go on from now: steps to come share the time until the end that was set by the minutes they
 * were planned with; breaks keep theirs. Without an end they simply follow. Before the first step it is as if the
 * workshop began now.
 */
export function planOf(state: Planned, nowMs: number): Plan {
  const current = state.steps.findIndex(({ id }) => id === state.currentStep)
  const toCome = state.steps.slice(current + 1)
  const freeAtMs = current === -1 ? nowMs : endOfCurrent(state, nowMs)
  const shares = shareMinutes(toCome, minutesUntil(state.endsAtMs, freeAtMs))
  const begun = state.steps
    .slice(0, current + 1)
    .map((step, index) => begunStep(state, step, index === current, freeAtMs))
  let atMs = freeAtMs
  const coming = toCome.map((step, index): PlannedStep => {
    const minutes = shares[index] ?? step.minutes
    const beginsAtMs = atMs
    atMs += minutes * minuteMs
    return { step, stand: 'toCome', minutes, beginsAtMs, endsAtMs: atMs }
  })
  const lateMs = state.endsAtMs === undefined ? 0 : Math.max(0, atMs - state.endsAtMs)
  return { steps: [...begun, ...coming], endsAtMs: atMs, lateMinutes: Math.ceil(lateMs / minuteMs) }
}

/** The minutes a step has if it begins now, those before it left out. */
export function minutesFor(state: Planned, stepId: string, nowMs: number): number {
  const from = state.steps.findIndex(({ id }) => id === stepId)
  const steps = from === -1 ? [] : state.steps.slice(from)
  const [first] = shareMinutes(steps, minutesUntil(state.endsAtMs, nowMs))
  return first ?? 0
}

function begunStep(state: Planned, step: Step, isNow: boolean, endsAtMs: number): PlannedStep {
  if (!isNow) return { step, stand: 'past', minutes: state.minutesTaken?.[step.id] }
  const beginsAtMs = state.stepBeganAtMs ?? endsAtMs
  return { step, stand: 'now', minutes: state.stepMinutes ?? step.minutes, beginsAtMs, endsAtMs }
}

/** Its timer may give the step more time than it had, never less: who stops early says so by going on. */
function endOfCurrent({ stepBeganAtMs, stepMinutes, timer }: Planned, nowMs: number): number {
  const givenUntilMs = (stepBeganAtMs ?? nowMs) + (stepMinutes ?? 0) * minuteMs
  const timedUntilMs = timer === undefined ? nowMs : timerEnd(timer, nowMs)
  return Math.max(nowMs, givenUntilMs, timedUntilMs)
}

function timerEnd(timer: NonNullable<SessionState['timer']>, nowMs: number): number {
  return 'endsAtMs' in timer ? timer.endsAtMs : nowMs + timer.leftMs
}

function minutesUntil(endsAtMs: number | undefined, fromMs: number): number | undefined {
  return endsAtMs === undefined ? undefined : Math.max(0, (endsAtMs - fromMs) / minuteMs)
}

/** Whole minutes for each step; `available` undefined: as planned. Rounding is carried on, so that the sum stays right. */
function shareMinutes(steps: readonly Step[], available: number | undefined): number[] {
  if (available === undefined) return steps.map(({ minutes }) => minutes)
  const kept = sumOf(steps.filter(isBreak))
  const elastic = sumOf(steps) - kept
  const factor = elastic === 0 ? 0 : Math.max(0, available - kept) / elastic
  let exact = 0
  let given = 0
  return steps.map((step) => {
    if (isBreak(step)) return step.minutes
    if (step.minutes === 0) return 0
    exact += step.minutes * factor
    const minutes = Math.max(leastMinutes, Math.round(exact - given))
    given += minutes
    return minutes
  })
}

function sumOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0)
}

function isBreak({ activity }: Step): boolean {
  return activity.kind === 'break'
}
