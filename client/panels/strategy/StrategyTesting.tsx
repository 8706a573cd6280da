import { type ReactNode, useMemo } from 'react'
import { type RaisedFlag, testStrategy } from '#shared/strategy'
import { StrategyTestContext } from './strategyTest.ts'
import { useStrategyInput } from './useStrategyInput.ts'

/** Tests the strategy whenever something of it changes, for everything inside. */
export function StrategyTesting({ children }: { readonly children: ReactNode }) {
  const input = useStrategyInput()
  const tested = useMemo(() => {
    const test = input ? testStrategy(input) : { raised: [], checks: [] }
    return { ...test, byLine: byLineOf(test.raised) }
  }, [input])
  return <StrategyTestContext value={tested}>{children}</StrategyTestContext>
}

function byLineOf(raised: readonly RaisedFlag[]): ReadonlyMap<string, readonly RaisedFlag[]> {
  const byLine = new Map<string, RaisedFlag[]>()
  for (const flag of raised) byLine.set(flag.line, [...(byLine.get(flag.line) ?? []), flag])
  return byLine
}
