import { useEffect, useState } from 'react'
import { useView } from '#client/view'
import type { WaitingRequest } from '#shared/protocol'
import type { Entry } from '../browserMemory.ts'
import { useParts } from '../parts.ts'

/**
 * The join code and who waits to be let in, as the server says them: read again when the code was replaced and, for
 * facilitators, when somebody began or ceased to wait. The session document holds neither.
 */
export function useDoorNews({ workshopId, sessionToken }: Entry) {
  const { api, memory } = useParts()
  const codes = useView(({ session }) => session?.rotations?.code ?? 0)
  const waiting = useView(({ self, session }) =>
    self.role === 'facilitator' ? session?.waiting?.join() : undefined,
  )
  const [joinCode, setJoinCode] = useState(() => memory.workshop(workshopId)?.joinCode)
  const [requests, setRequests] = useState<readonly WaitingRequest[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the last two say that there is something new to read
  useEffect(() => {
    let isCurrent = true
    api.readWorkshop(workshopId, sessionToken).then((answer) => {
      if (!isCurrent || !answer.ok) return
      setRequests(answer.value.requests ?? [])
      const code = answer.value.joinCode
      if (code === undefined) return
      setJoinCode(code)
      memory.keepWorkshop(workshopId, { joinCode: code })
    })
    return () => {
      isCurrent = false
    }
  }, [api, memory, workshopId, sessionToken, codes, waiting])

  return { joinCode, setJoinCode, requests }
}
