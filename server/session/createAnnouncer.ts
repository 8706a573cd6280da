/**
 * Tells everybody a workshop's newest state, one telling at a time per workshop. Calls that arrive while one is
 * under way share the next: whoever calls after a commit is told about by a read that begins after it. So an
 * older state can never overwrite a newer one, and a hundred people entering at once cost a few tellings.
 * @param tell reads the state and sends it; a rejection reaches every caller that shared it
 */
export function createAnnouncer(
  tell: (workshopId: string) => Promise<void>,
): (workshopId: string) => Promise<void> {
  const current = new Map<string, Promise<void>>()
  const next = new Map<string, Promise<void>>()

  function begin(workshopId: string): Promise<void> {
    const telling = tell(workshopId).finally(() => {
      if (current.get(workshopId) === telling) current.delete(workshopId)
    })
    current.set(workshopId, telling)
    return telling
  }

  function follow(workshopId: string, underWay: Promise<void>): Promise<void> {
    const following = underWay
      .catch(() => {})
      .then(() => {
        next.delete(workshopId)
        return begin(workshopId)
      })
    next.set(workshopId, following)
    return following
  }

  // `next` is asked first: between the end of one telling and the begin of the following, `current` is empty,
  // and a third telling must not start beside it.
  return (workshopId) => {
    const waiting = next.get(workshopId)
    if (waiting) return waiting
    const underWay = current.get(workshopId)
    return underWay ? follow(workshopId, underWay) : begin(workshopId)
  }
}
