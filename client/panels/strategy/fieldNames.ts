import { texts } from '#client/texts'
import type { AskedField } from '#shared/board'

/** What the fields of a move are called that a flag may ask for. */
export const fieldNames: Readonly<Record<AskedField | 'swap', () => string>> = {
  owner: () => texts.move_owner(),
  people: () => texts.move_people(),
  hoursPerWeek: () => texts.flag_hours(),
  money: () => texts.move_amount(),
  start: () => texts.move_start(),
  end: () => texts.move_end(),
  measure: () => texts.move_measure(),
  today: () => texts.move_today(),
  target: () => texts.move_target(),
  targetDate: () => texts.flag_targetDate(),
  functions: () => texts.move_functions(),
  stages: () => texts.flag_stages(),
  blocks: () => texts.move_blocks(),
  models: () => texts.flag_models(),
  businessGoal: () => texts.flag_businessGoal(),
  brandPromise: () => texts.flag_brandPromise(),
  stopped: () => texts.move_stopped(),
  customerProblem: () => texts.flag_customerProblem(),
  growthPlan: () => texts.flag_growthPlan(),
  decision: () => texts.flag_decision(),
  customerReason: () => texts.flag_customerReason(),
  rhythm: () => texts.flag_rhythm(),
  stopRule: () => texts.flag_stopRule(),
  swap: () => texts.flag_swap(),
}
