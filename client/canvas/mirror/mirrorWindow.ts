import { idsIn, type Outline } from '#shared/board'

/** Notes of one zone that are told together. */
export interface MirrorGroup {
  /** Title of the zone; undefined outside of all. */
  readonly title: string | undefined
  readonly key: string
  readonly notes: readonly MirrorNote[]
}

export interface MirrorNote {
  readonly id: string
  /** Its place among the notes of its zone, from 1, and how many they are. */
  readonly index: number
  readonly count: number
}

/** The notes around one of them in reading order, `radius` to either side, by zone; around the first if it is not there. */
export function mirrorWindow(
  { sections, order }: Outline,
  around: string | undefined,
  radius: number,
): MirrorGroup[] {
  const middle = Math.max(0, around === undefined ? 0 : order.indexOf(around))
  const [from, to] = [middle - radius, middle + radius]
  let start = 0
  return sections.flatMap((section) => {
    const ids = idsIn(section)
    const first = Math.max(0, from - start)
    const notes = ids
      .slice(first, Math.max(0, to + 1 - start))
      .map((id, i) => ({ id, index: first + i + 1, count: ids.length }))
    start += ids.length
    const { zone } = section
    return notes.length === 0 ? [] : [{ title: zone?.title, key: zone?.id ?? '', notes }]
  })
}
