/** `14:05`, as an input of type time has it, in this device's zone. */
export function timeOfDay(atMs: number): string {
  const at = new Date(atMs)
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The next time it is that late, ms since 1970; undefined for an empty or broken one. */
export function momentAt(time: string, nowMs: number): number | undefined {
  const [hours, minutes] = time.split(':').map(Number)
  if (hours === undefined || minutes === undefined) return undefined
  if (!Number.isInteger(hours) || !Number.isInteger(minutes)) return undefined
  const at = new Date(nowMs)
  at.setHours(hours, minutes, 0, 0)
  if (at.getTime() <= nowMs) at.setDate(at.getDate() + 1)
  return at.getTime()
}
