import { texts } from '#client/texts'
import { Toaster } from '#client/ui'
import { AppLink } from '../AppLink.tsx'
import { PageHead } from '../PageHead.tsx'
import styles from './HomePage.module.css'
import { OtherWays } from './OtherWays.tsx'
import { RecentList } from './RecentList.tsx'
import { StartForm } from './StartForm.tsx'

/** The first page: what this is, start a workshop, or go on with one. */
export function HomePage() {
  return (
    <div className={styles.page}>
      <title>{texts.home_pageTitle()}</title>
      <PageHead>
        <AppLink to="/join" className={styles.join}>
          {texts.home_join()}
        </AppLink>
      </PageHead>
      <main className={styles.main}>
        <header className={styles.hero}>
          <h1 className={styles.title}>{texts.home_title()}</h1>
          <p className={styles.lead}>{texts.home_lead()}</p>
        </header>
        <RecentList />
        <StartForm />
        <OtherWays />
      </main>
      <footer className={styles.foot}>{texts.home_foot()}</footer>
      <Toaster />
    </div>
  )
}
