import { useEffect, useState } from 'react'
import type { Entry } from '../browserMemory.ts'
import { useParts } from '../parts.ts'
import { workshopPath } from '../route.ts'
import { hideToken } from '../useRoute.ts'
import { type EntryFailure, enterWorkshop } from './enterWorkshop.ts'

/** Getting into one workshop: where it stands, and what may happen next. */
export function useEntry(workshopId: string, token: string | undefined) {
  const parts = useParts()
  const [request, setRequest] = useState({ token })
  const [entry, setEntry] = useState<Entry>()
  const [failure, setFailure] = useState<EntryFailure>()

  // The token leaves the address bar as soon as it is read, so the address without one is no new wish;
  // only another token (a second link opened in this tab) is.
  if (token !== undefined && token !== request.token) setRequest({ token })
  useEffect(() => {
    if (token !== undefined) hideToken(workshopPath(workshopId))
  }, [workshopId, token])

  useEffect(() => {
    let isCurrent = true
    setFailure(undefined)
    enterWorkshop(parts, workshopId, request.token).then((entered) => {
      if (!isCurrent) return
      setEntry(entered.ok ? entered.value : undefined)
      setFailure(entered.ok ? undefined : entered.reason)
    })
    return () => {
      isCurrent = false
    }
  }, [parts, workshopId, request])

  return {
    entry,
    failure,
    isNaming: entry !== undefined && !entry.named,
    retry: () => setRequest({ token: request.token }),
    named: setEntry,
  }
}
