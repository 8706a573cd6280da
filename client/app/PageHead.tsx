import type { ReactNode } from 'react'
import { texts } from '#client/texts'
import { Logo } from '#client/ui'
import { AppLink } from './AppLink.tsx'
import styles from './PageHead.module.css'
import { ThemeMenu } from './ThemeMenu.tsx'

/** Top of every page but the board: the way home, what the page adds, the theme. */
export function PageHead({ children }: { readonly children?: ReactNode }) {
  return (
    <header className={styles.head}>
      <AppLink to="/" className={styles.home} aria-label={texts.app_homeLink()}>
        <Logo />
      </AppLink>
      <div className={styles.tools}>
        {children}
        <ThemeMenu />
      </div>
    </header>
  )
}
