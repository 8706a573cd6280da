/** Of one person in a batch, so that nobody waits for what somebody else pours in; updates of a person stay in order. */
const mostOfOne = 32

/** Larger ones take long to judge, so a batch holds one. */
const largeBytes = 64 * 1024

/** What has to be known of a job; one without an author is the server's own. */
export interface Queued {
  readonly kind: 'update' | 'server'
  readonly author?: string
  readonly update?: Uint8Array
}

/**
 * What of `waiting` is judged next and written in one transaction: everything, but of each person only so much, and
 * one large update. Of one author nothing overtakes anything.
 */
export function takeBatch<J extends Queued>(
  waiting: readonly J[],
): { readonly batch: J[]; readonly rest: J[] } {
  const [batch, rest]: [J[], J[]] = [[], []]
  const counts = new Map<string, number>()
  let hasLarge = false
  for (const job of waiting) {
    const { author } = job
    const count = author === undefined ? 0 : (counts.get(author) ?? 0)
    const isLarge = (job.update?.length ?? 0) > largeBytes
    if (count >= mostOfOne || (isLarge && hasLarge)) {
      rest.push(job)
      // Whoever waits waits with all that follows.
      if (author !== undefined) counts.set(author, mostOfOne)
      continue
    }
    batch.push(job)
    hasLarge ||= isLarge
    if (author !== undefined) counts.set(author, count + 1)
  }
  return { batch, rest }
}
