import type { WorkshopLinks } from '#shared/protocol'
import { useParts } from '../parts.ts'
import { tokenOfLink, workshopPath } from '../route.ts'
import { navigate } from '../useRoute.ts'

/** After a workshop was made: keep its links in this browser and go there as its facilitator, with the name if one was given. */
export function useArrive() {
  const { memory, nowMs } = useParts()
  return (made: WorkshopLinks, title: string, name: string) => {
    const { workshopId, links, joinCode } = made
    memory.keepWorkshop(workshopId, { title, links, joinCode, openedAtMs: nowMs() })
    const token = tokenOfLink(links.facilitator) ?? ''
    memory.keepArrival(workshopId, { token, ...(name === '' ? {} : { name }) })
    navigate(`${workshopPath(workshopId)}#${token}`)
  }
}
