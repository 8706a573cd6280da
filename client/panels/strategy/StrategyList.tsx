import { BookOpenText } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { goToSources } from '#client/actions'
import { texts } from '#client/texts'
import { classes, IconButton } from '#client/ui'
import { useSteadyView } from '#client/view'
import { usePanelParts } from '../panelParts.ts'
import { AlignmentView } from './AlignmentView.tsx'
import { BoardDrawer } from './BoardDrawer.tsx'
import { SignView } from './SignView.tsx'
import styles from './Strategy.module.css'
import { StrategyDragging } from './StrategyDragging.tsx'
import { StrategyLines } from './StrategyLines.tsx'
import { StrategyTesting } from './StrategyTesting.tsx'
import { StrategyPlaceContext } from './strategyPlace.ts'
import { useStrategyTest } from './strategyTest.ts'
import { TestView } from './TestView.tsx'

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
      <StrategyTesting>
        <StrategyTabs />
      </StrategyTesting>
    </StrategyPlaceContext>
  )
}

type TabName = 'lines' | 'test' | 'alignment' | 'sign'

function StrategyTabs() {
  const { openStrategyPage } = usePanelParts()
  const [tab, setTab] = useTab()
  const top = useRef<HTMLDivElement>(null)
  const choose = (name: TabName) => {
    setTab(name)
    // The list scrolls as a whole: another part begins at its beginning.
    top.current?.parentElement?.scrollTo(0, 0)
  }
  const { raised } = useStrategyTest()
  const flags = raised.filter(({ overruled }) => overruled === undefined).length
  const names: readonly (readonly [TabName, string])[] = [
    ['lines', texts.strategy_linesTab()],
    ['test', flags > 0 ? texts.strategy_testCount({ count: flags }) : texts.strategy_testTab()],
    ['alignment', texts.strategy_alignmentTab()],
    ['sign', texts.strategy_signTab()],
  ]
  return (
    <Tabs
      className={classes(styles.tabs)}
      selectedKey={tab}
      ref={top}
      onSelectionChange={(key) => choose(key as TabName)}
    >
      <div className={styles.tabHead}>
        <TabList aria-label={texts.strategy_parts()} className={classes(styles.tabList)}>
          {names.map(([id, label]) => (
            <Tab key={id} id={id} className={classes(styles.tab)}>
              {label}
            </Tab>
          ))}
        </TabList>
        <IconButton
          size="small"
          label={texts.strategy_openPage()}
          icon={<BookOpenText size={18} aria-hidden />}
          onPress={openStrategyPage}
        />
      </div>
      <TabPanel id="lines" className={classes(styles.tabPanel)}>
        <StrategyDragging>
          <div className={styles.all}>
            <StrategyLines />
            <BoardDrawer />
          </div>
        </StrategyDragging>
      </TabPanel>
      <TabPanel id="test" className={classes(styles.tabPanel)}>
        <div className={styles.all}>
          <TestView />
        </div>
      </TabPanel>
      <TabPanel id="alignment" className={classes(styles.tabPanel)}>
        <div className={styles.all}>
          <AlignmentView />
        </div>
      </TabPanel>
      <TabPanel id="sign" className={classes(styles.tabPanel)}>
        <div className={styles.all}>
          <SignView />
        </div>
      </TabPanel>
    </Tabs>
  )
}

/** Which part is shown; a line that is asked for is among the lines. */
function useTab() {
  const [tab, setTab] = useState<TabName>('lines')
  const shown = useSteadyView((state) => state.shownLine)
  useEffect(() => {
    if (shown !== undefined) setTab('lines')
  }, [shown])
  return [tab, setTab] as const
}
