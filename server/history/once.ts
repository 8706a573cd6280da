import type { SignedIn, Store } from '#server/store'
import type { Result } from '#shared/basics'

interface Parts {
  readonly store: Pick<Store, 'findAnswer' | 'keepAnswer'>
  readonly nowMs: () => number
}

/** Does a thing once per key. After a crash in its middle the same key does it again, on top of what happened. */
export async function once<T extends Result<unknown, string>>(
  { store, nowMs }: Parts,
  { workshopId, participantId }: SignedIn,
  key: string,
  act: () => Promise<T>,
): Promise<T> {
  const place = { workshopId, participantId, key }
  const earlier = await store.findAnswer<T>(place)
  if (earlier) return earlier.answer
  const answer = await act()
  if (answer.ok) await store.keepAnswer({ ...place, atMs: nowMs() }, answer)
  return answer
}
