import { lazy, Suspense } from 'react'
import { I18nProvider } from 'react-aria-components'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { CalmPage } from './CalmPage.tsx'
import { PageBoundary } from './PageBoundary.tsx'
import { type AppParts, PartsContext } from './parts.ts'
import type { ThemeKeeper } from './theme.ts'
import { navigate, useRoute } from './useRoute.ts'
import { ThemeContext } from './useTheme.ts'

/** Every page is a chunk of its own: nobody who joins a board loads the templates of the home page. */
const HomePage = lazy(async () => ({
  default: (await import('./home/HomePage.tsx')).HomePage,
}))
const JoinPage = lazy(async () => ({
  default: (await import('./join/JoinPage.tsx')).JoinPage,
}))
const WorkshopPage = lazy(async () => ({
  default: (await import('./join/WorkshopPage.tsx')).WorkshopPage,
}))

interface AppProps {
  readonly parts: AppParts
  readonly themeKeeper: ThemeKeeper
}

/** Everything below main: the parts for whoever needs them, and the page the address means. */
export function App({ parts, themeKeeper }: AppProps) {
  return (
    <I18nProvider locale="en">
      <ThemeContext value={themeKeeper}>
        <PartsContext value={parts}>
          <PageBoundary>
            <Suspense>
              <Page />
            </Suspense>
          </PageBoundary>
        </PartsContext>
      </ThemeContext>
    </I18nProvider>
  )
}

function Page() {
  const route = useRoute()
  switch (route.page) {
    case 'home':
      return <HomePage />
    case 'join':
      return <JoinPage code={route.code} key={route.code} />
    case 'workshop':
      return (
        <WorkshopPage workshopId={route.workshopId} token={route.token} key={route.workshopId} />
      )
    case 'unknown':
      return <UnknownPage />
  }
}

function UnknownPage() {
  return (
    <CalmPage title={texts.app_unknownPage()} lead={texts.app_unknownPageLead()}>
      <Button look="primary" onPress={() => navigate('/')}>
        {texts.app_home()}
      </Button>
    </CalmPage>
  )
}
