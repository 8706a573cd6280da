import { texts } from '#client/texts'
import styles from './Logo.module.css'

interface LogoProps {
  /** With the name beside the mark; without, whoever uses it names the link. */
  readonly withName?: boolean
}

/** Two notes that share a corner: what both agree on is the solid part. */
export function Logo({ withName = true }: LogoProps) {
  return (
    <span className={styles.logo}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" className={styles.mark}>
        <rect x="3" y="3" width="17" height="17" rx="4.5" opacity="0.42" />
        <rect x="12" y="12" width="17" height="17" rx="4.5" opacity="0.42" />
        <rect x="12" y="12" width="8" height="8" rx="2" />
      </svg>
      {withName && <span className={styles.name}>{texts.app_name()}</span>}
    </span>
  )
}
