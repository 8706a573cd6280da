/**
 * All who write share this, so that nobody waits for what others pour in; updates of a person stay in order. Of a crowd
 * each still gets some of theirs judged at once.
 */
const mostOfAll = 64
const leastOfOne = 4

/** Larger ones take long to judge, so a batch holds one. */
const largeBytes = 64 * 1024

/** What has to be known of a job; one without an author is the server's own. */
export interface Queued {
  readonly kind: 'update' | 'server' | 'joint'
  readonly author?: string
  readonly update?: Uint8Array
}

interface Batch<J> {
  readonly batch: J[]
  readonly rest: J[]
  readonly hasLarge: boolean
}

/**
 * What of `waiting` is judged next and written in one transaction: everything, but of each person only so much, and
 * one large update, the last of them: if it is refused, the copy it spoilt is not needed again at once. Of one author
 * nothing overtakes anything.
 * @param mostLarge 0 while large ones have to wait; the batch may be empty then
 */
export function takeBatch<J extends Queued>(waiting: readonly J[], mostLarge: 0 | 1 = 1): Batch<J> {
  const joint = waiting.findIndex(({ kind }) => kind === 'joint')
  // What is written to several documents at once is a batch by itself, and nothing overtakes it.
  if (joint === 0) return { batch: waiting.slice(0, 1), rest: waiting.slice(1), hasLarge: false }
  const [batch, large, rest]: [J[], J[], J[]] = [[], [], []]
  const counts = new Map<string, number>()
  const jobs = joint === -1 ? waiting : waiting.slice(0, joint)
  const mostOfOne = shareOf(jobs)
  for (const job of jobs) {
    const { author } = job
    const count = author === undefined ? 0 : (counts.get(author) ?? 0)
    const isLarge = (job.update?.length ?? 0) > largeBytes
    const waits = count >= mostOfOne || (isLarge && large.length >= mostLarge)
    if (waits) rest.push(job)
    else if (isLarge) large.push(job)
    else batch.push(job)
    // Whoever waits, or comes last, waits with all that follows.
    if (author !== undefined) counts.set(author, waits || isLarge ? mostOfOne : count + 1)
  }
  const after = joint === -1 ? [] : waiting.slice(joint)
  return { batch: [...batch, ...large], rest: [...rest, ...after], hasLarge: large.length > 0 }
}

function shareOf(jobs: readonly Queued[]): number {
  const authors = new Set(jobs.map(({ author }) => author))
  return Math.max(leastOfOne, Math.floor(mostOfAll / Math.max(1, authors.size)))
}
