import styles from './Avatar.module.css'
import { classes } from './classes.ts'
import { initialsOf } from './initialsOf.ts'

interface AvatarProps {
  readonly name: string
  /** Any CSS colour, usually a custom property. */
  readonly color: string
  /** Colour of the letters on it; white if not given. */
  readonly inkColor?: string
  readonly size?: 'small' | 'normal'
  /** Away: drawn hollow. */
  readonly isAway?: boolean
}

/**
 * A person as a coloured disc with initials. Decoration: whoever uses it says the name in words. The letters are drawn by
 * the style sheet, or a button with faces on it would not be called what is written on it (WCAG 2.5.3).
 */
export function Avatar({
  name,
  color,
  inkColor = '#fff',
  size = 'normal',
  isAway = false,
}: AvatarProps) {
  return (
    <span
      aria-hidden
      className={classes(styles.avatar, styles[size], isAway && styles.away)}
      data-initials={initialsOf(name)}
      style={{ '--person': color, '--on-person': inkColor } as React.CSSProperties}
    />
  )
}
