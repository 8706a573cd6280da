import { createContext, useContext } from 'react'
import type { RaisedFlag, StrategyTest } from '#shared/strategy'

/** The strategy test of what is shown, by line. */
export interface TestedStrategy extends StrategyTest {
  readonly byLine: ReadonlyMap<string, readonly RaisedFlag[]>
}

const nothing: TestedStrategy = { raised: [], checks: [], byLine: new Map() }

export const StrategyTestContext = createContext(nothing)

/** The strategy test as it stands; without flags where nothing is tested. */
export function useStrategyTest(): TestedStrategy {
  return useContext(StrategyTestContext)
}
