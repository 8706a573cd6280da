import { openComments, showsColorNames, type ViewState } from '#client/view'
import type { Box } from '#shared/geometry'

/** Tells from one look to the next on which items what is shown beside their own contents became other; 'all' where it may be on any. */
export function createMarksWatch(): { look: (state: ViewState) => readonly Box[] | 'all' } {
  let seenAuthors = false
  let seenColors = false
  let seenPeople: unknown
  let seenCounts: ReadonlyMap<string, number> = new Map()
  let seenPrivate: ReadonlySet<string> = nothing

  function look(state: ViewState): readonly Box[] | 'all' {
    const authors = state.showsAuthors ?? false
    const people = state.session?.people
    const colors = showsColorNames(state)
    const isOther =
      colors !== seenColors || authors !== seenAuthors || (authors && people !== seenPeople)
    const counts = openComments(state)
    const hidden = state.privateIds ?? nothing
    const changed = [
      ...(counts === seenCounts ? [] : differences(seenCounts, counts)),
      ...(hidden === seenPrivate ? [] : symmetric(seenPrivate, hidden)),
    ]
    seenPrivate = hidden
    seenAuthors = authors
    seenColors = colors
    seenPeople = people
    seenCounts = counts
    return isOther ? 'all' : changed.flatMap((id) => state.items.get(id)?.box ?? [])
  }

  return { look }
}

const nothing: ReadonlySet<string> = new Set()

/** What is in one of them only. */
function symmetric(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...new Set([...a, ...b])].filter((id) => a.has(id) !== b.has(id))
}

function differences(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((id) => a.get(id) !== b.get(id))
}
