import { type Chunk, chunk } from './chunk.ts'

const later: Chunk<unknown>[] = []

/** A chunk nobody needs for the first picture of a page: it comes when it is first used, or soon after that picture (`fetchLater`). */
export function laterChunk<Value>(load: () => Promise<Value>): Chunk<Value> {
  const made = chunk(load)
  later.push(made)
  return made
}

/**
 * Fetches what is to come later and has not come yet, one after the other while the browser has nothing else to do: then it
 * opens at once, and without a connection. What arrives may bring more that is to come later; that is fetched, too.
 * Never throws.
 * @returns whether everything is here; if not, call it again when the connection is back
 */
export async function fetchLater(): Promise<boolean> {
  let isAll = true
  for (const one of later) {
    if (one.value() !== undefined) continue
    await idle()
    isAll = (await hasCome(one)) && isAll
  }
  return isAll
}

async function hasCome(one: Chunk<unknown>): Promise<boolean> {
  return one.fetch().then(
    () => true,
    () => false,
  )
}

/** A page that always draws something is never idle. */
const latestMs = 200

/** Safari has no requestIdleCallback. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: latestMs })
    else setTimeout(resolve, 1)
  })
}
