import { z } from 'zod'
import { type EnterAnswer, enterAnswer } from '#shared/protocol'
import { createSafeStorage } from '../browserMemory.ts'

const storage = createSafeStorage(() => sessionStorage)
const keyOf = (workshopId: string) => `accord.rehearsal.${workshopId}`

/** The made-up people of a rehearsal as they entered; this tab remembers them, so that a reload makes no new ones. */
export function keptCast(workshopId: string): readonly EnterAnswer[] | undefined {
  return storage.read(keyOf(workshopId), z.array(enterAnswer))
}

export function keepCast(workshopId: string, people: readonly EnterAnswer[]): void {
  storage.write(keyOf(workshopId), people)
}

export function forgetCast(workshopId: string): void {
  storage.remove(keyOf(workshopId))
}
