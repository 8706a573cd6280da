/** A day as people here write it, e.g. "27 Nov 2026", of a moment (ms) or a calendar date (2026-11-27). */
export function dateWords(day: number | string): string {
  const parts = { day: 'numeric', month: 'short', year: 'numeric' } as const
  // A calendar date is the same day everywhere.
  const zone = typeof day === 'string' ? { timeZone: 'UTC' } : {}
  return new Intl.DateTimeFormat(undefined, { ...parts, ...zone }).format(new Date(day))
}
