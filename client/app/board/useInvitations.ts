import { useMemo } from 'react'
import { useView } from '#client/view'
import type { Entry } from '../browserMemory.ts'
import { useParts } from '../parts.ts'
import { invitationsFrom } from './invitationsFrom.ts'
import type { OpenBoard } from './openBoard.ts'
import { useDoorNews } from './useDoorNews.ts'
import { useReplaceDoors } from './useReplaceDoors.ts'

/** How to get others into this workshop, who waits to be let in, and how to replace links and code. */
export function useInvitations(board: OpenBoard, entry: Entry) {
  const { memory } = useParts()
  const { workshopId } = entry
  const rotations = useView(({ session }) => session?.rotations)
  const { joinCode, setJoinCode, requests } = useDoorNews(entry)
  const { replaceLink, replaceCode, made } = useReplaceDoors(board, workshopId, setJoinCode)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `made` says that the memory has another link
  const invitations = useMemo(
    () => invitationsFrom(memory.workshop(workshopId), joinCode, location.origin, rotations),
    [memory, workshopId, joinCode, rotations, made],
  )
  return useMemo(
    () => ({ invitations, requests, replaceLink, replaceCode }),
    [invitations, requests, replaceLink, replaceCode],
  )
}
