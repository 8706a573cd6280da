import type { InputEvent } from '#client/input'

/** Whether a press is over, by letting go or by giving up. */
export function endsGesture(event: InputEvent): boolean {
  return event.kind === 'pointerUp' || isGivenUp(event)
}

/** Whether a press was given up: nothing is written, what it showed is taken back. */
export function isGivenUp(event: InputEvent): boolean {
  return event.kind === 'pointerCancel' || event.kind === 'escape'
}
