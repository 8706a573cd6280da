import type { View } from '#client/view'
import { type BoardDoc, observeItems, pairedDocs } from '#shared/board'

/** Hears own changes of what is private beside the board, once there is something. @returns stops */
export function followPrivate(
  view: View,
  board: BoardDoc,
  hear: Parameters<typeof observeItems>[1],
): () => void {
  let followed: BoardDoc | undefined
  let stop = () => {}
  const follow = () => {
    const own = pairedDocs(board).at(1)
    if (own === followed) return
    stop()
    followed = own
    // What others do there is a reveal, which is told by itself.
    stop = own
      ? observeItems(own, (ids, origin, about) => about.isLocal && hear(ids, origin, about))
      : () => {}
  }
  const unsubscribe = view.subscribe((state, before) => {
    if (state.session !== before.session || state.privateIds !== before.privateIds) follow()
  })
  follow()
  return () => {
    unsubscribe()
    stop()
  }
}
