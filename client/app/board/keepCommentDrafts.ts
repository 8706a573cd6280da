import type { View } from '#client/view'
import type { Entry } from '../browserMemory.ts'

/**
 * Keeps comments that are written but not sent yet in this tab, so that a reload, or a board that begins anew, loses none.
 * A browser that keeps nothing is no error: then they live as long as the page.
 * @returns stops
 */
export function keepCommentDrafts(
  view: View,
  { workshopId, participantId }: Pick<Entry, 'workshopId' | 'participantId'>,
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = () => sessionStorage,
): () => void {
  const key = `accord/${workshopId}/${participantId}/commentDrafts`
  const commentDrafts = read(() => storage().getItem(key))
  if (commentDrafts.size > 0) view.setState({ commentDrafts })
  return view.subscribe(({ commentDrafts: drafts }, before) => {
    if (drafts === before.commentDrafts) return
    try {
      if (drafts === undefined || drafts.size === 0) storage().removeItem(key)
      else storage().setItem(key, JSON.stringify([...drafts]))
    } catch {
      // Denied or full: the draft is in the view all the same.
    }
  })
}

function read(stored: () => string | null): Map<string, string> {
  try {
    const entries: unknown = JSON.parse(stored() ?? '[]')
    const isDraft = (entry: unknown): entry is [string, string] =>
      Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string'
    return new Map(Array.isArray(entries) ? entries.filter(isDraft) : [])
  } catch {
    return new Map()
  }
}
