import { useEffect, useMemo, useState } from 'react'
import type { Invitations } from '#client/panels'
import type { Entry } from '../browserMemory.ts'
import { useParts } from '../parts.ts'
import { invitationsFrom } from './invitationsFrom.ts'

/** How to get others into this workshop: the links this browser knows, and the join code as the server says it. */
export function useInvitations(entry: Entry): Invitations {
  const { api, memory } = useParts()
  const { workshopId, sessionToken } = entry
  const [joinCode, setJoinCode] = useState(() => memory.workshop(workshopId)?.joinCode)
  useEffect(() => {
    api.readWorkshop(workshopId, sessionToken).then((answer) => {
      const code = answer.ok ? answer.value.joinCode : undefined
      if (code === undefined) return
      setJoinCode(code)
      memory.keepWorkshop(workshopId, { joinCode: code })
    })
  }, [api, memory, workshopId, sessionToken])
  return useMemo(
    () => invitationsFrom(memory.workshop(workshopId), joinCode, location.origin),
    [memory, workshopId, joinCode],
  )
}
