import type { BoardFile } from './boardFile.ts'

/** A board file in which nobody can be recognised: without people, names of authors, comments, reactions, the strategy with its owners, and who had which reservation. */
export function withoutPeople(whole: BoardFile): BoardFile {
  const { rounds: _rounds, lines: _lines, overruled: _overruled, ...file } = whole
  return {
    ...file,
    people: [],
    items: file.items.map(anonymous),
    clusters: file.clusters.map(anonymous),
    comments: [],
    strategy: [],
  }
}

/**
 * What of a workshop serves for others like it: its zones, agenda and functions, and what facilitators prepared on the board
 * (or nobody in particular, as in an imported file). What participants wrote, and what was agreed, stays behind.
 */
export function toTemplateFile(file: BoardFile): BoardFile {
  const leaders = new Set(
    file.people.flatMap(({ id, role }) => (role === 'facilitator' ? [id] : [])),
  )
  const items = file.items.filter(({ author }) => !author || leaders.has(String(author)))
  const named = new Set(items.map(({ cluster }) => cluster))
  const shown = new Set(items.map(({ asset }) => asset))
  const pictures = Object.entries(file.assets ?? {}).filter(([name]) => shown.has(name))
  const { format, version, title, template, functions, zones, steps } = file
  return withoutPeople({
    ...{ format, version, title, template, functions, zones, steps, items },
    clusters: file.clusters.filter(({ id }) => named.has(id)),
    ...{ comments: [], people: [], strategy: [] },
    ...(pictures.length > 0 ? { assets: Object.fromEntries(pictures) } : {}),
  })
}

function anonymous<Written extends object>(record: Written): Written {
  const { author: _author, reactions: _reactions, ...rest } = record as Record<string, unknown>
  return rest as Written
}
