import { type ReactNode, useMemo } from 'react'
import { shownStrategy, useSteadyView } from '#client/view'
import { type RaisedFlag, testStrategy } from '#shared/strategy'
import { StrategyTestContext } from './strategyTest.ts'

/** Tests the strategy whenever something of it changes, for everything inside. */
export function StrategyTesting({ children }: { readonly children: ReactNode }) {
  const lines = useSteadyView((state) => state.lines)
  const items = useSteadyView((state) => state.items)
  const session = useSteadyView((state) => state.session)
  const tested = useMemo(() => {
    const input = shownStrategy({ lines, items, session })
    const test = input ? testStrategy(input) : { raised: [], checks: [] }
    return { ...test, byLine: byLineOf(test.raised) }
  }, [lines, items, session])
  return <StrategyTestContext value={tested}>{children}</StrategyTestContext>
}

function byLineOf(raised: readonly RaisedFlag[]): ReadonlyMap<string, readonly RaisedFlag[]> {
  const byLine = new Map<string, RaisedFlag[]>()
  for (const flag of raised) byLine.set(flag.line, [...(byLine.get(flag.line) ?? []), flag])
  return byLine
}
