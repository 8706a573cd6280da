import { useMemo } from 'react'
import { goToSources } from '#client/actions'
import { texts } from '#client/texts'
import { useSteadyView } from '#client/view'
import { usePanelParts } from '../panelParts.ts'
import { BoardDrawer } from './BoardDrawer.tsx'
import styles from './Strategy.module.css'
import { StrategyDragging } from './StrategyDragging.tsx'
import { StrategyLines } from './StrategyLines.tsx'
import { StrategyPlaceContext } from './strategyPlace.ts'

/** The strategy beside the board. */
export function StrategyList() {
  const { context } = usePanelParts()
  const isHere = useSteadyView(({ session }) => session !== undefined)
  const place = useMemo(
    () => ({ showSources: (line: string) => goToSources.run(context, line) }),
    [context],
  )
  if (!isHere) return <p className={styles.small}>{texts.strategy_waiting()}</p>
  return (
    <StrategyPlaceContext value={place}>
      <StrategyDragging>
        <div className={styles.all}>
          <StrategyLines />
          <BoardDrawer />
        </div>
      </StrategyDragging>
    </StrategyPlaceContext>
  )
}
