import { createId } from '#shared/basics'
import { type Step, step } from '#shared/protocol'

/** A step of ten minutes that has no words yet. */
export function newStep(): Step {
  return step.parse({ id: createId(), title: '', minutes: 10 })
}
