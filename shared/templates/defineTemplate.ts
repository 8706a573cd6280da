import { boxesIntersect } from '../geometry/index.ts'
import { type Template, type TemplateInput, template } from './template.ts'

/**
 * Checks a template and fills its defaults, once, when its module is loaded: a template that asks the wrong
 * thing must stop the start, not a workshop.
 * @throws Error naming the template and everything that is wrong with it
 */
export function defineTemplate(input: TemplateInput): Template {
  const parsed = template.parse(input)
  const problems = problemsOf(parsed)
  if (problems.length > 0) throw new Error(`Template ${parsed.id}: ${problems.join('; ')}`)
  return parsed
}

/** Everything the schema cannot see, in words; empty for a sound template. */
export function problemsOf({ zones, steps, checks }: Template): string[] {
  return [
    ...repeated(zones).map((id) => `zone ${id} appears twice`),
    ...repeated(steps).map((id) => `step ${id} appears twice`),
    ...repeated(checks).map((id) => `check ${id} appears twice`),
    ...unknownZones(steps, zones).map((place) => `step ${place}, which is not a zone`),
    ...unknownZones(checks, zones).map((place) => `check ${place}, which is not a zone`),
    ...overlaps(zones).map((pair) => `zones ${pair} overlap`),
  ]
}

interface Named {
  readonly id: string
}

function repeated(parts: readonly Named[]): string[] {
  const ids = parts.map((part) => part.id)
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

function unknownZones(
  parts: readonly (Named & { readonly zones: readonly string[] })[],
  zones: readonly Named[],
): string[] {
  const known = new Set(zones.map((zone) => zone.id))
  return parts.flatMap((part) =>
    part.zones.filter((id) => !known.has(id)).map((id) => `${part.id} looks at ${id}`),
  )
}

function overlaps(zones: Template['zones']): string[] {
  return zones.flatMap((zone, index) =>
    zones
      .slice(index + 1)
      .filter((other) => boxesIntersect(zone, other))
      .map((other) => `${zone.id} and ${other.id}`),
  )
}
