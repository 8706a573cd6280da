import { alignmentFor } from './alignment.ts'
import { blank } from './blank.ts'
import { halfDayFor } from './halfDay.ts'
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
  alignmentFor([]),
  strategyTest,
  halfDayFor([]),
  blank,
]

/**
 * The template with this id, or undefined. With the functions of the workshop, templates that ask something of
 * each function (the hand-off matrix) have a zone for each.
 */
export function findTemplate(id: string, functions: readonly string[] = []): Template | undefined {
  if (functions.length > 0 && id === 'alignment') return alignmentFor(functions)
  if (functions.length > 0 && id === 'half-day') return halfDayFor(functions)
  return templates.find((template) => template.id === id)
}
