import type { MenuEntry } from '#client/ui'

/** Entries in groups with a line between them; a group without an entry is none. Within a group entries keep the lines they have. */
export function menuGroups(...groups: readonly (readonly MenuEntry[])[]): MenuEntry[] {
  return groups
    .filter(({ length }) => length > 0)
    .flatMap((entries, group) =>
      entries.map((entry, index) => {
        if (index > 0) return entry
        const { startsGroup: _before, ...rest } = entry
        return group > 0 ? { ...rest, startsGroup: true } : rest
      }),
    )
}
