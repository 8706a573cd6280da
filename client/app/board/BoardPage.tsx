import { BoardCanvas } from '#client/canvas'
import {
  BoardNotices,
  Celebration,
  ClusterNameField,
  FollowFrame,
  LiveRegions,
  Minimap,
  NoteTray,
  Overlays,
  PanelContext,
  PausedVeil,
  RemarkNotice,
  SelectionBar,
  SidePanel,
  Spotlight,
  ToolBar,
  ToolOptionsPlace,
  TopBar,
  useIsNarrow,
  VotesOnBoard,
  ZoomBar,
} from '#client/panels'
import { texts } from '#client/texts'
import { lazyPart, Toaster } from '#client/ui'
import { useView, ViewContext } from '#client/view'
import type { Entry } from '../browserMemory.ts'
import { useTheme } from '../useTheme.ts'
import styles from './BoardPage.module.css'
import { EmptyHint } from './EmptyHint.tsx'
import type { OpenBoard } from './openBoard.ts'
import { isRevoked, ownWords } from './ownWords.ts'
import { useCanvasEvents } from './useCanvasEvents.ts'
import { useCoveredEdges } from './useCoveredEdges.ts'
import { useOpenBoard } from './useOpenBoard.ts'
import { usePanel } from './usePanel.ts'
import { usePanelParts } from './usePanelParts.tsx'

const OutPage = lazyPart(async () => (await import('./OutPage.tsx')).OutPage)
const PastBoard = lazyPart(async () => (await import('./PastBoard.tsx')).PastBoard)

interface BoardPageProps {
  readonly entry: Entry
}

/** The board of one workshop with everything around it. */
export function BoardPage({ entry }: BoardPageProps) {
  const board = useOpenBoard(entry)
  if (board === undefined) return <p className={styles.loading}>{texts.board_loading()}</p>
  return (
    <ViewContext value={board.view}>
      <Board key={board.key} board={board} entry={entry} />
    </ViewContext>
  )
}

function Board({ board, entry }: { readonly board: OpenBoard; readonly entry: Entry }) {
  const { theme } = useTheme()
  const isNarrow = useIsNarrow()
  const [panel, setPanel] = usePanel(board.view, isNarrow)
  const isCovered = isNarrow && panel === 'outline'
  const { parts, past, dialog } = usePanelParts(board, entry)
  const canvasEvents = useCanvasEvents(board)
  useCoveredEdges(board.view, panel !== undefined)
  const isOut = useView(({ saveState }) => isRevoked(saveState))
  if (isOut) return <OutPage words={ownWords(board.view.getState())} />
  return (
    <PanelContext value={parts}>
      <PageTitle fallback={entry.title} />
      <div className={styles.page}>
        <TopBar open={panel} onOpen={setPanel} />
        {past ? (
          <PastBoard
            past={past}
            parts={parts}
            onPainted={board.paintedInstead}
            loadImage={board.pictures.load}
          />
        ) : (
          <>
            <main className={styles.canvas} inert={isCovered}>
              <BoardCanvas theme={theme} {...canvasEvents} />
              <Spotlight />
              <PausedVeil />
              <EmptyHint />
              {!isCovered && <VotesOnBoard />}
              {!isCovered && <SelectionBar />}
              <ClusterNameField />
              {!isCovered && <RemarkNotice />}
            </main>
            {isCovered && <RemarkNotice isOverList />}
            <FollowFrame />
            <BoardNotices isCovered={isCovered} />
            {!isCovered && <Bars />}
            <Overlays onOpenPanel={setPanel} />
          </>
        )}
        {panel && <SidePanel key={panel} name={panel} onClose={() => setPanel(undefined)} />}
      </div>
      {dialog}
      <Celebration />
      <LiveRegions />
      <Toaster />
    </PanelContext>
  )
}

/** What lies over the canvas' edges. */
function Bars() {
  return (
    <>
      <ToolBar />
      <ToolOptionsPlace />
      <NoteTray />
      <Minimap />
      <ZoomBar />
    </>
  )
}

function PageTitle({ fallback }: { readonly fallback: string }) {
  const title = useView(({ session }) => session?.title ?? fallback)
  return <title>{texts.board_pageTitle({ title })}</title>
}
