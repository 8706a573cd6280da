import type { View, ViewState } from '#client/view'
import type { Role } from '#shared/protocol'
import type { Api } from './api.ts'

const askAgainMs = 1000

/**
 * Keeps `view.self.role` what the server says it is, when a facilitator makes this person another one. The people in the session
 * only say when to ask: somebody may be here in two windows by two links, and each has the role of its own session (S154).
 * @param onChanged the role this window had @returns stops
 */
export function keepRole(
  view: View,
  readWorkshop: () => ReturnType<Api['readWorkshop']>,
  onChanged: (before: Role) => void,
): () => void {
  let known: Role | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const check = (state: ViewState) => {
    const listed = listedRole(state)
    if (listed === undefined || listed === known) return
    known = listed
    if (listed !== state.self.role) void ask()
  }
  const ask = async () => {
    clearTimeout(timer)
    const answer = await readWorkshop()
    if (isOver) return
    if (!answer.ok) {
      timer = setTimeout(ask, askAgainMs)
      return
    }
    const { self } = view.getState()
    if (answer.value.role === self.role) return
    view.setState({ self: { ...self, role: answer.value.role } })
    onChanged(self.role)
  }
  const stop = view.subscribe(check)
  check(view.getState())
  return () => {
    isOver = true
    clearTimeout(timer)
    stop()
  }
}

function listedRole({ session, self }: ViewState): Role | undefined {
  return session?.people.find(({ id }) => id === self.participantId)?.role
}
