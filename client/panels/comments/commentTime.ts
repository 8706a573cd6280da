/** When a comment was made, as short as it can be told: the time today, else the day and the time; '' where it is not known. */
export function commentTime(atMs: number, nowMs: number): string {
  if (atMs <= 0) return ''
  const isToday = new Date(atMs).toDateString() === new Date(nowMs).toDateString()
  const parts = isToday
    ? ({ timeStyle: 'short' } as const)
    : ({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const)
  return new Intl.DateTimeFormat(undefined, parts).format(atMs)
}
