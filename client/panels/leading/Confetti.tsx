import { PartyPopper } from 'lucide-react'
import { texts } from '#client/texts'
import styles from './Confetti.module.css'

const pieces = Array.from({ length: 28 }, (_, index) => index)
const colors = ['coral', 'amber', 'green', 'sky', 'violet', 'pink']

/** Paper of many colours falls, once; where motion is reduced there are only the words. */
export function Confetti() {
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
