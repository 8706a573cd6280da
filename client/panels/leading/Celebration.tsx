import { PartyPopper } from 'lucide-react'
import { useEffect, useState } from 'react'
import { texts } from '#client/texts'
import { useView } from '#client/view'
import styles from './Celebration.module.css'

const shownMs = 4000
const pieces = Array.from({ length: 28 }, (_, index) => index)
const colors = ['coral', 'amber', 'green', 'sky', 'violet', 'pink']

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
  return (
    <div className={styles.place} aria-hidden data-celebration>
      {pieces.map((index) => (
        <span key={index} className={styles.piece} style={pieceStyle(index)} />
      ))}
      <p className={styles.words}>
        <PartyPopper size={28} aria-hidden />
        {texts.celebrate_words()}
      </p>
    </div>
  )
}

/** Spread evenly, but not in rows. */
function pieceStyle(index: number): React.CSSProperties {
  const part = (index * 0.618) % 1
  return {
    insetInlineStart: `${part * 100}%`,
    background: `var(--person-${colors[index % colors.length]})`,
    animationDelay: `${((index * 0.37) % 1) * 900}ms`,
    animationDuration: `${2200 + ((index * 0.53) % 1) * 900}ms`,
  }
}
