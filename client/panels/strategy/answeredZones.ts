import type { Zone } from '#shared/protocol'

/** Parts of the strategy whose zones are answered by moves, guardrails or commitments, not by a statement. */
const otherwise: readonly Zone['exportAs'][] = [
  'moves',
  'roadmap',
  'guardrails',
  'commitments',
  'gaps',
  'appendix',
]

/** The zones of the board that ask something a statement answers, in reading order as they stand. */
export function answeredZones(zones: readonly Zone[]): Zone[] {
  return zones.filter(
    ({ exportAs, parking, prompt }) =>
      !parking && (!otherwise.includes(exportAs) || (exportAs === 'appendix' && prompt !== '')),
  )
}
