import { useMemo } from 'react'
import { texts } from '#client/texts'
import { useSteadyView } from '#client/view'
import { BoardDrawer } from '../BoardDrawer.tsx'
import { PartHeading } from '../Part.tsx'
import { StrategyDragging } from '../StrategyDragging.tsx'
import { StrategyLines } from '../StrategyLines.tsx'
import { StrategyTesting } from '../StrategyTesting.tsx'
import { StrategyPlaceContext } from '../strategyPlace.ts'
import { DocumentParts } from './DocumentParts.tsx'
import styles from './StrategyDocument.module.css'

interface StrategyDocumentProps {
  readonly isWriting: boolean
  readonly onWriting: () => void
  /** Shows on the board what a line (its id) came from. */
  readonly showSources: (line: string) => void
}

/** The strategy as a page: what was agreed, why, with which reservations, and what is missing. Written on, the same cards as beside the board. */
export function StrategyDocument({ isWriting, onWriting, showSources }: StrategyDocumentProps) {
  const isHere = useSteadyView(({ session }) => session !== undefined)
  const place = useMemo(() => ({ showSources }), [showSources])
  if (!isHere) return <p className={styles.waiting}>{texts.strategy_waiting()}</p>
  return (
    <StrategyPlaceContext value={place}>
      <StrategyTesting>
        <PartHeading value="h2">
          {isWriting ? <Writing /> : <DocumentParts onWriting={onWriting} />}
        </PartHeading>
      </StrategyTesting>
    </StrategyPlaceContext>
  )
}

function Writing() {
  const title = useSteadyView(({ session }) => session?.title ?? '')
  return (
    <main className={styles.writing}>
      <h1 className={styles.title}>{title}</h1>
      <StrategyDragging>
        <div className={styles.lines}>
          <StrategyLines />
          <BoardDrawer />
        </div>
      </StrategyDragging>
    </main>
  )
}
