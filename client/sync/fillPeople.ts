import type { Awareness } from 'y-protocols/awareness'
import { z } from 'zod'
import type { Person, View } from '#client/view'
import { participantColors, presence, roles } from '#shared/protocol'
import { keepEqual } from './keepEqual.ts'

const stamp = z.object({
  participantId: z.string().min(1).max(64),
  name: z.string(),
  role: z.enum(roles),
  color: z.enum(participantColors),
})

/**
 * Keeps `view.people` equal to the awareness states of everybody else. Who speaks is the server's stamp; a state without
 * one is nobody. A presence that fails its check is left out, the person stays.
 * @returns stops
 */
export function fillPeople(view: View, awareness: Awareness): () => void {
  const fill = () => {
    const people = keepEqual(view.getState().people, readPeople(awareness))
    if (people !== view.getState().people) view.setState({ people })
  }
  fill()
  awareness.on('change', fill)
  return () => awareness.off('change', fill)
}

function readPeople(awareness: Awareness): Person[] {
  const others = [...awareness.getStates()].filter(([key]) => key !== awareness.clientID)
  return others
    .sort(([a], [b]) => a - b)
    .flatMap(([key, state]) => {
      const who = stamp.safeParse(state.who)
      if (!who.success) return []
      const seen = presence.safeParse(state)
      return [{ ...who.data, key, presence: seen.success ? seen.data : {} }]
    })
}
