import type { RoundDeadline, Store } from '#server/store'
import { closeRoundIn } from '#shared/session'

/**
 * Closes a round whose time is over, as the server itself and in one transaction. One that a facilitator closed in the same
 * moment stays as it is.
 */
export async function closeDueRound(
  { store, nowMs }: { readonly store: Store; readonly nowMs: () => number },
  { workshopId, round }: RoundDeadline,
): Promise<void> {
  const atMs = nowMs()
  const command = { workshopId, participantId: '', key: `deadline:${round}`, atMs, round }
  await store.runCommand<null>(command, ({ state, people, ballots, onSite }) => {
    const closed = closeRoundIn({ state, people, secrets: { ballots, onSite } }, round, atMs)
    if (!closed.ok) return { keep: false, answer: null }
    const version = state.version + 1
    return {
      keep: true,
      after: { state: { ...closed.value.state, version }, people },
      event: { type: 'closeRound', version, round },
      answer: null,
      rounds: closed.value.secrets?.changes ?? [],
    }
  })
}
