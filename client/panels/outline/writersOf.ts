import { texts } from '#client/texts'
import type { Person, ViewState } from '#client/view'

const known = new WeakMap<readonly Person[], ReadonlyMap<string, string>>()

/** Names of the others who are typing into an item (its id) right now; '' where nobody is. */
export function writersOf({ people }: Pick<ViewState, 'people'>, id: string): string {
  const before = known.get(people)
  const writers = before ?? namesByItem(people)
  if (!before) known.set(people, writers)
  return writers.get(id) ?? ''
}

function namesByItem(people: readonly Person[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { name, presence } of people) {
    if (presence.editing === undefined) continue
    const shown = name === '' ? texts.canvas_someone() : name
    const others = names.get(presence.editing)
    names.set(presence.editing, others === undefined ? shown : `${others}, ${shown}`)
  }
  return names
}
