/** What a timer shows: `4:05`, from an hour on `1:02:30`. Seconds begun count as whole, so that it starts at its length and ends at 0. */
export function timerText(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours = 0, minutes = 0, rest = 0] = parts
  const short = `${minutes}:${twoDigits(rest)}`
  return hours === 0 ? short : `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}`
}

/** The time of day as people here write it, e.g. `14:05`. */
export function clockText(atMs: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(atMs)
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}
