import { useEffect, useState } from 'react'
import { useView } from '#client/view'

/** The server's time, ms since 1970, looked at again every `everyMs`. */
export function useServerNow(everyMs: number): number {
  const aheadMs = useView((view) => view.serverAheadMs ?? 0)
  const [hereMs, setHereMs] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setHereMs(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return hereMs + aheadMs
}
