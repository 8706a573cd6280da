import { I18nProvider } from 'react-aria-components'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { CalmPage } from './CalmPage.tsx'
import { ChunkView } from './ChunkView.tsx'
import { PageBoundary } from './PageBoundary.tsx'
import { pageChunks } from './pageChunks.ts'
import { type AppParts, PartsContext } from './parts.ts'
import type { ThemeKeeper } from './theme.ts'
import { navigate, useRoute } from './useRoute.ts'
import { ThemeContext } from './useTheme.ts'

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
            <Page />
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
      return <ChunkView chunk={pageChunks.home} props={{}} />
    case 'join':
      return <ChunkView chunk={pageChunks.join} props={{ code: route.code }} key={route.code} />
    case 'workshop':
    case 'projector':
    case 'strategy':
      return (
        <ChunkView
          chunk={pageChunks.workshop}
          props={{
            workshopId: route.workshopId,
            token: route.token,
            look: looks[route.page],
          }}
          key={`${route.page} ${route.workshopId}`}
        />
      )
    case 'unknown':
      return <UnknownPage />
  }
}

const looks = { workshop: 'board', projector: 'projector', strategy: 'strategy' } as const

function UnknownPage() {
  return (
    <CalmPage title={texts.app_unknownPage()} lead={texts.app_unknownPageLead()}>
      <Button look="primary" onPress={() => navigate('/')}>
        {texts.app_home()}
      </Button>
    </CalmPage>
  )
}
