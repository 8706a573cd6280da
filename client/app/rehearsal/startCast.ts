import type { EnterAnswer } from '#shared/protocol'
import type { AppParts } from '../parts.ts'
import { cast, type Role } from './cast.ts'
import { createActor } from './createActor.ts'
import { keepCast, keptCast } from './keptCast.ts'

/**
 * Lets three people who are made up into a rehearsal and plays them in this tab. After a reload they are the same people.
 * @returns stops
 */
export function startCast(parts: AppParts, workshopId: string, sessionToken: string): () => void {
  let isStopped = false
  const stops: (() => void)[] = []
  void (async () => {
    const view = await parts.api.readWorkshop(workshopId, sessionToken)
    const joinCode = view.ok ? view.value.joinCode : undefined
    if (joinCode === undefined) return
    const roles = cast()
    const people = await enterAll(parts, workshopId, joinCode, roles)
    if (isStopped) return
    people.forEach((entered, index) => {
      const role = roles[index]
      if (role) stops.push(createActor(parts, entered, role))
    })
  })()
  return () => {
    isStopped = true
    for (const stop of stops.splice(0)) stop()
  }
}

async function enterAll(
  { api }: AppParts,
  workshopId: string,
  joinCode: string,
  roles: readonly Role[],
): Promise<readonly EnterAnswer[]> {
  const before = keptCast(workshopId)
  if (before) return before
  const people: EnterAnswer[] = []
  for (const { name } of roles) {
    const answer = await api.enter(workshopId, { joinCode, name })
    if (answer.ok && !('request' in answer.value)) people.push(answer.value)
  }
  keepCast(workshopId, people)
  return people
}
