import { type Item, isNote, tagsOf } from '#shared/board'

/** A tag one can put on the selection or take off it. */
export interface TagChoice {
  readonly tag: string
  /** Whether all selected notes have it, some or none. */
  readonly on: 'all' | 'some' | 'none'
  /** How many notes of the board have it. */
  readonly count: number
}

/** Every tag in use: first those of the selection, then the most used ones, each group by the alphabet. */
export function tagChoices(items: Iterable<Item>, selection: ReadonlySet<string>): TagChoice[] {
  const counts = new Map<string, { all: number; selected: number }>()
  let notes = 0
  for (const item of items) {
    if (!isNote(item)) continue
    const isSelected = selection.has(item.id)
    if (isSelected) notes += 1
    for (const tag of tagsOf(item)) {
      const { all, selected } = counts.get(tag) ?? { all: 0, selected: 0 }
      counts.set(tag, { all: all + 1, selected: selected + Number(isSelected) })
    }
  }
  return [...counts]
    .sort(
      ([a, x], [b, y]) =>
        Number(y.selected > 0) - Number(x.selected > 0) || y.all - x.all || a.localeCompare(b),
    )
    .map(([tag, { all, selected }]) => ({
      tag,
      on: selected === 0 ? 'none' : selected === notes ? 'all' : 'some',
      count: all,
    }))
}
