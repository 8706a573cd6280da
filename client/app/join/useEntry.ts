import { useEffect, useState } from 'react'
import type { Entry } from '../browserMemory.ts'
import { useParts } from '../parts.ts'
import { hideToken } from '../useRoute.ts'
import { type Asked, askAnew, type EntryFailure, enterWorkshop } from './enterWorkshop.ts'

/** How often somebody who waits to be let in asks again. */
const askAgainMs = 1500

interface Try {
  readonly token: string | undefined
  readonly asked?: Asked
}

/** Getting into one workshop: where it stands, and what may happen next. `path` is the page's own, without the token. */
export function useEntry(workshopId: string, token: string | undefined, path: string) {
  const parts = useParts()
  const [request, setRequest] = useState<Try>({ token })
  const [entry, setEntry] = useState<Entry>()
  const [failure, setFailure] = useState<EntryFailure>()
  const [isPending, setIsPending] = useState(true)

  // The token leaves the address bar as soon as it is read, so the address without one is no new wish;
  // only another token (a second link opened in this tab) is.
  if (token !== undefined && token !== request.token) setRequest({ token })
  useEffect(() => {
    if (token !== undefined) hideToken(path)
  }, [path, token])

  useEffect(() => {
    let isCurrent = true
    let again: ReturnType<typeof setTimeout> | undefined
    setIsPending(true)
    enterWorkshop(parts, workshopId, request.token, request.asked).then((entered) => {
      if (!isCurrent) return
      setIsPending(false)
      setEntry(entered.ok ? entered.value : undefined)
      // Whoever waits goes on waiting while the server cannot be reached.
      setFailure((before) => (entered.ok ? undefined : nextFailure(before, entered.reason)))
      const waits =
        !entered.ok && (entered.reason === 'waiting' || entered.reason === 'unreachable')
      if (waits && parts.memory.arrival(workshopId)?.request)
        again = setTimeout(() => setRequest({ token: request.token }), askAgainMs)
    })
    return () => {
      isCurrent = false
      clearTimeout(again)
    }
  }, [parts, workshopId, request])

  return {
    entry,
    failure,
    isPending,
    isNaming: entry !== undefined && !entry.named,
    retry: () => {
      if (failure === 'turnedAway' || failure === 'requestExpired') askAnew(parts, workshopId)
      setFailure(undefined)
      setRequest({ token: request.token })
    },
    answer: (asked: Asked) => setRequest({ token: request.token, asked }),
    named: setEntry,
  }
}

function nextFailure(before: EntryFailure | undefined, reason: EntryFailure): EntryFailure {
  return before === 'waiting' && reason === 'unreachable' ? before : reason
}
