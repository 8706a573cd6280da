import { useEffect, useState } from 'react'
import { lazyPart } from '#client/ui'
import { useView } from '#client/view'

const Confetti = lazyPart(async () => (await import('./Confetti.tsx')).Confetti)

const shownMs = 4000

/** A moment of joy for everybody who is here when a facilitator asks for it; where motion is reduced, only the words. */
export function Celebration() {
  const atMs = useView(({ session }) => session?.celebration?.atMs)
  const isKnown = useView(({ session }) => session !== undefined)
  const [seen, setSeen] = useState<number | 'nothing yet' | undefined>('nothing yet')
  useEffect(() => {
    // What there was before this window came is no news.
    if (isKnown && seen === 'nothing yet') return setSeen(atMs)
    if (seen === 'nothing yet' || atMs === seen) return
    const timer = setTimeout(() => setSeen(atMs), shownMs)
    return () => clearTimeout(timer)
  }, [atMs, isKnown, seen])
  if (seen === 'nothing yet' || atMs === undefined || atMs === seen) return null
  return <Confetti key={atMs} />
}
