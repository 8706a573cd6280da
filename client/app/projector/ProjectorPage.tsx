import { useEffect, useState } from 'react'
import { BoardCanvas } from '#client/canvas'
import { Celebration, PausedVeil, ScreenResult, ScreenSide, Spotlight } from '#client/panels'
import { texts } from '#client/texts'
import { lazyPart } from '#client/ui'
import { useView, ViewContext } from '#client/view'
import { invitationsFrom } from '../board/invitationsFrom.ts'
import { isRevoked } from '../board/ownWords.ts'
import { useDoorNews } from '../board/useDoorNews.ts'
import type { Entry } from '../browserMemory.ts'
import { useParts } from '../parts.ts'
import { useTheme } from '../useTheme.ts'
import { type OpenScreen, openScreen } from './openScreen.ts'
import styles from './ProjectorPage.module.css'

const OutPage = lazyPart(async () => (await import('../board/OutPage.tsx')).OutPage)

interface ProjectorPageProps {
  readonly entry: Entry
}

/** The workshop for everybody in a room: the board, and beside it what to do, how long, and how to get in, to be read from far. */
export function ProjectorPage({ entry }: ProjectorPageProps) {
  const screen = useScreen(entry)
  if (screen === undefined) return <p className={styles.loading}>{texts.board_loading()}</p>
  return (
    <ViewContext value={screen.view}>
      <Screen key={screen.key} screen={screen} entry={entry} />
    </ViewContext>
  )
}

function Screen({ screen, entry }: { readonly screen: OpenScreen; readonly entry: Entry }) {
  const { theme } = useTheme()
  const isOut = useView(({ saveState }) => isRevoked(saveState))
  const title = useView(({ session }) => session?.title ?? entry.title)
  const invitations = useWayIn(entry)
  if (isOut) return <OutPage words={[]} />
  return (
    <div className={styles.screen}>
      <title>{texts.screen_pageTitle({ title })}</title>
      <main className={styles.board}>
        <BoardCanvas
          theme={theme}
          onElement={nothing}
          onEditText={nothing}
          onEditEnd={nothing}
          onPainted={screen.painted}
          loadImage={screen.loadImage}
        />
        <Spotlight />
        <ScreenResult />
        <PausedVeil />
      </main>
      <ScreenSide title={title} invitations={invitations} />
      <Celebration />
    </div>
  )
}

/** The code, or where this browser knows none, the link for participants. */
function useWayIn(entry: Entry) {
  const { memory } = useParts()
  const rotations = useView(({ session }) => session?.rotations)
  const { joinCode } = useDoorNews(entry)
  return invitationsFrom(memory.workshop(entry.workshopId), joinCode, location.origin, rotations)
}

function useScreen(entry: Entry): OpenScreen | undefined {
  const parts = useParts()
  const [screen, setScreen] = useState<OpenScreen>()
  useEffect(() => {
    let opened: OpenScreen | undefined
    const open = () => {
      opened?.close()
      // Nothing was written here, so nothing is carried over.
      opened = openScreen(parts, entry, open)
      setScreen(opened)
    }
    open()
    return () => opened?.close()
  }, [parts, entry])
  return screen
}

function nothing(): void {}
