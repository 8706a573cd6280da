import { type Check, findTemplate, templates } from '../templates/index.ts'
import type { StrategyInput } from './input.ts'
import { remembered } from './remembered.ts'

/**
 * The questions this workshop is asked: those of its template, and those of every other template whose zones are on the board,
 * since people put several on one. Of a check whose zones were partly taken away the rest is asked; one that lost all is left out.
 */
export function checksOf({ checks, session }: StrategyInput): Check[] {
  if (checks) return [...checks]
  const there = new Set(session.zones.map(({ id }) => id))
  const own = templateChecks(session)
  const known = new Set(own.map(({ id }) => id))
  const others = templates
    .flatMap((template) => template.checks)
    .filter(
      ({ id, zones }) =>
        !known.has(id) && zones.length > 0 && zones.every((zone) => there.has(zone)),
    )
  const kept = own.flatMap((check) => {
    const zones = check.zones.filter((zone) => there.has(zone))
    return zones.length === 0 && check.zones.length > 0 ? [] : [{ ...check, zones }]
  })
  return [...kept, ...withoutTwins(others)]
}

/** A template with a zone for each function is laid out anew every time it is asked for. */
const templateChecks = remembered(
  ({ template, functions }: StrategyInput['session']) =>
    findTemplate(template, functions)?.checks ?? [],
  ({ template, functions }) => JSON.stringify([template, functions]),
)

function withoutTwins(checks: readonly Check[]): Check[] {
  return checks.filter(({ id }, index) => checks.findIndex((other) => other.id === id) === index)
}
