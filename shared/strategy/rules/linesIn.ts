import type { Commitment, GuardrailForm, Line } from '../../board/index.ts'
import type { Layer, Zone } from '../../protocol/index.ts'
import type { StrategyContext } from '../context.ts'

/** By how the ids of templates end: in a longer template they have a prefix. */
const layerOfZone: readonly (readonly [string, Layer])[] = [
  ['commit-executives', 'executive'],
  ['commit-middle', 'middle'],
  ['commit-front-line', 'front-line'],
]
const formOfZone: readonly (readonly [string, GuardrailForm])[] = [
  ['guardrail-doubt', 'whenInDoubt'],
  ['guardrail-never', 'neverTrade'],
  ['guardrail-free', 'mayDecide'],
]

/** Zones whose notes are only material: what counts is the lines that were made of them. */
export function holdsLinesOfItsOwn({ exportAs }: Zone): boolean {
  return exportAs === 'moves' || exportAs === 'commitments' || exportAs === 'guardrails'
}

/**
 * The lines a zone stands for: statements that answer its question, lines made of what lies in it, and, where it is one of the zones
 * for moves, commitments or guardrails, all of that kind (of its layer, of its form).
 */
export function linesIn(zone: Zone, context: StrategyContext): Line[] {
  return context.lines.filter(
    (line) => isOfZone(line, zone) || context.sourceZones(line).has(zone.id),
  )
}

function isOfZone(line: Line, zone: Zone): boolean {
  switch (line.kind) {
    case 'statement':
      return line.zone === zone.id
    case 'move':
      return zone.exportAs === 'moves'
    case 'commitment':
      return zone.exportAs === 'commitments' && isOfLayer(line, zone.id)
    case 'guardrail': {
      const form = formOfZone.find(([end]) => zone.id.endsWith(end))?.[1]
      return zone.exportAs === 'guardrails' && form === line.form
    }
    default:
      return false
  }
}

function isOfLayer({ layer }: Commitment, zone: string): boolean {
  const wanted = layerOfZone.find(([end]) => zone.endsWith(end))?.[1]
  return wanted === undefined || wanted === layer
}

/** The zones of a check that are there. */
export function zonesNamed(ids: readonly string[], context: StrategyContext): Zone[] {
  return ids.flatMap((id) => context.zone(id) ?? [])
}
