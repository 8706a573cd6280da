import { BookOpenText, PencilLine, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { mayWrite } from '#client/actions'
import { LiveRegions, PanelContext, SaveStatus, SidePanel, StrategyDocument } from '#client/panels'
import { texts } from '#client/texts'
import { Button, lazyPart, Toaster } from '#client/ui'
import { useSteadyView, useView, ViewContext } from '#client/view'
import type { OpenBoard } from '../board/openBoard.ts'
import { isRevoked, ownWords } from '../board/ownWords.ts'
import { useOpenBoard } from '../board/useOpenBoard.ts'
import { usePanelParts } from '../board/usePanelParts.tsx'
import type { Entry } from '../browserMemory.ts'
import { PageHead } from '../PageHead.tsx'
import { workshopPath } from '../route.ts'
import { navigate } from '../useRoute.ts'
import styles from './StrategyPage.module.css'

const OutPage = lazyPart(async () => (await import('../board/OutPage.tsx')).OutPage)

interface StrategyPageProps {
  readonly entry: Entry
}

/** /w/<id>/strategy: what was agreed, for who was not there; to be written on by who may. */
export function StrategyPage({ entry }: StrategyPageProps) {
  const board = useOpenBoard(entry)
  if (board === undefined) return <p className={styles.loading}>{texts.strategy_waiting()}</p>
  return (
    <ViewContext value={board.view}>
      <Page key={board.key} board={board} entry={entry} />
    </ViewContext>
  )
}

interface PageProps {
  readonly board: OpenBoard
  readonly entry: Entry
}

function Page({ board, entry }: PageProps) {
  const { parts, dialog } = usePanelParts(board, entry)
  const [isWriting, setIsWriting] = useState(false)
  const isOut = useView(({ saveState }) => isRevoked(saveState))
  const title = useView(({ session }) => session?.title ?? entry.title)
  const hasRound = useView(({ panel }) => panel === 'rounds')
  useShown(board)
  if (isOut) return <OutPage words={ownWords(board.view.getState())} />
  const path = workshopPath(entry.workshopId)
  return (
    <PanelContext value={parts}>
      <title>{texts.strategy_pageTitle({ title })}</title>
      <div className={styles.page}>
        <PageHead>
          <SaveStatus />
        </PageHead>
        <Tools context={board.context} path={path} isWriting={isWriting} onWriting={setIsWriting} />
        <StrategyDocument
          isWriting={isWriting}
          onWriting={() => setIsWriting(true)}
          showSources={(line) => navigate(`${path}?line=${encodeURIComponent(line)}`)}
        />
        {hasRound && (
          <div className={styles.side}>
            <SidePanel name="rounds" onClose={() => board.view.setState({ panel: undefined })} />
          </div>
        )}
      </div>
      {dialog}
      <LiveRegions />
      <Toaster />
    </PanelContext>
  )
}

/** There is no canvas here: the page is there when the strategy is. */
function useShown(board: OpenBoard): void {
  const isHere = useSteadyView(
    ({ session, saveState }) =>
      session !== undefined && !(saveState.kind === 'saving' && saveState.unsaved === 0),
  )
  useEffect(() => {
    if (isHere) board.paintedInstead()
  }, [board, isHere])
}

interface ToolsProps {
  readonly context: OpenBoard['context']
  readonly path: string
  readonly isWriting: boolean
  readonly onWriting: (isWriting: boolean) => void
}

function Tools({ context, path, isWriting, onWriting }: ToolsProps) {
  const canWrite = useSteadyView(() => mayWrite(context))
  return (
    <div className={styles.tools}>
      <Button size="small" onPress={() => navigate(path)}>
        {texts.strategy_openBoard()}
      </Button>
      <Button size="small" icon={<Printer size={14} aria-hidden />} onPress={() => print()}>
        {texts.strategy_print()}
      </Button>
      {canWrite && (
        <Button
          size="small"
          look={isWriting ? 'primary' : 'normal'}
          icon={
            isWriting ? (
              <BookOpenText size={14} aria-hidden />
            ) : (
              <PencilLine size={14} aria-hidden />
            )
          }
          onPress={() => onWriting(!isWriting)}
        >
          {isWriting ? texts.strategy_read() : texts.strategy_write()}
        </Button>
      )}
    </div>
  )
}
