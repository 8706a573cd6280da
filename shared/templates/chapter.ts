import type { Block } from './layout.ts'
import type { Template } from './template.ts'

/** How a template becomes part of a longer one. */
export interface ChapterPlan {
  readonly template: Template
  /** Put before every id, so that chapters never collide. */
  readonly prefix: string
  /** Put before every group, so that people know which chapter a zone belongs to. */
  readonly title: string
  /** Length of the chapter; its steps keep their proportions. */
  readonly minutes: number
  /** Ids of steps another chapter makes unnecessary, such as a second welcome. */
  readonly leaveOut?: readonly string[]
}

/** A template as a chapter: ids and groups prefixed, steps shortened to the planned minutes. */
export interface Chapter extends Block {
  readonly steps: Template['steps']
  readonly checks: Template['checks']
}

/**
 * Makes a chapter of a template. Zones keep their places; its size is the box around them.
 */
export function chapter({ template, prefix, title, minutes, leaveOut = [] }: ChapterPlan): Chapter {
  const idOf = (id: string) => `${prefix}-${id}`
  const steps = template.steps.filter((step) => !leaveOut.includes(step.id))
  const zones = template.zones.map((zone) => ({
    ...zone,
    id: idOf(zone.id),
    ...(zone.group === undefined ? {} : { group: `${title} · ${zone.group}` }),
  }))
  return {
    w: Math.max(0, ...zones.map((zone) => zone.x + zone.w)),
    h: Math.max(0, ...zones.map((zone) => zone.y + zone.h)),
    zones,
    steps: shorten(steps, minutes).map((step) => withIds(step, idOf)),
    checks: template.checks.map((check) => withIds(check, idOf)),
  }
}

function withIds<T extends { id: string; zones: string[] }>(part: T, idOf: (id: string) => string) {
  return { ...part, id: idOf(part.id), zones: part.zones.map(idOf) }
}

/**
 * Whole minutes in proportion to the old ones, never below two. They add up to `total`, unless twice the number
 * of steps is more: what rounding leaves over, the longest step gives or takes, one minute at a time.
 */
export function shorten<T extends { minutes: number }>(steps: readonly T[], total: number): T[] {
  const before = steps.reduce((sum, step) => sum + step.minutes, 0)
  const shortened = steps.map((step) => ({
    ...step,
    minutes: Math.max(2, Math.round((step.minutes * total) / before)),
  }))
  let rest = total - shortened.reduce((sum, step) => sum + step.minutes, 0)
  for (; rest !== 0; rest -= Math.sign(rest)) {
    const longest = shortened.reduce((a, b) => (b.minutes > a.minutes ? b : a))
    if (longest.minutes <= 2) break
    longest.minutes += Math.sign(rest)
  }
  return shortened
}
