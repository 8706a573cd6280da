import { alignment } from './alignment.ts'
import { blank } from './blank.ts'
import { halfDay } from './halfDay.ts'
import { insideOut } from './insideOut.ts'
import { missionAndSuccess } from './missionAndSuccess.ts'
import { strategyTest } from './strategyTest.ts'
import type { Template } from './template.ts'
import { thinkBig } from './thinkBig.ts'

/** Every template a workshop can start from, in the order the home page shows them. Checked when this module is loaded. */
export const templates: readonly Template[] = [
  insideOut,
  missionAndSuccess,
  thinkBig,
  alignment,
  strategyTest,
  halfDay,
  blank,
]

/** The template with this id, or undefined. */
export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id)
}
