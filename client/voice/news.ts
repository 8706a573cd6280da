/** Something that happened to one item, or somebody who came or went. */
export type News =
  | {
      readonly kind: 'added' | 'changed' | 'moved' | 'deleted'
      readonly id: string
      /** Who did it; undefined where nobody can tell. */
      readonly who: string | undefined
      /** Title of the zone it happened in; undefined outside of all. */
      readonly place: string | undefined
    }
  | { readonly kind: 'came' | 'left'; readonly id: string; readonly who: string }

/** The same act of the same person in the same place, as often as it happened. */
export interface Act {
  readonly kind: News['kind']
  readonly who: string | undefined
  readonly place: string | undefined
  readonly count: number
}

/**
 * What remains to be told of a batch: of every item the one thing that matters most (a note that was made and then written is
 * made; one that was made and deleted was never there), who came and left again not at all, the same acts counted together.
 */
export function actsOf(batch: readonly News[]): Act[] {
  const lasting = new Map<string, News>()
  for (const news of batch) {
    const key = `${isVisit(news) ? 'person' : 'item'} ${news.id}`
    const before = lasting.get(key)
    const now = before ? together(before, news) : news
    if (now) lasting.set(key, now)
    else lasting.delete(key)
  }
  const acts = new Map<string, Act>()
  for (const news of lasting.values()) {
    const { kind, who } = news
    const place = isVisit(news) ? undefined : news.place
    const key = JSON.stringify([kind, who, place])
    acts.set(key, { kind, who, place, count: (acts.get(key)?.count ?? 0) + 1 })
  }
  return [...acts.values()]
}

function isVisit(news: News): news is Extract<News, { kind: 'came' | 'left' }> {
  return news.kind === 'came' || news.kind === 'left'
}

function together(before: News, news: News): News | undefined {
  if (isVisit(before) || isVisit(news)) return before.kind === news.kind ? news : undefined
  if (before.kind === 'added') {
    return news.kind === 'deleted' ? undefined : { ...before, place: news.place }
  }
  // Moved and written in one batch: that it is elsewhere matters more.
  return before.kind === 'moved' && news.kind === 'changed' ? before : news
}
