import { useMemo } from 'react'
import { useSteadyView } from '#client/view'
import { compareLines } from '#shared/board'
import { type StrategyInput, toStrategyInput } from '#shared/strategy'

/** What the strategy is judged by, the same object until something of it changes; undefined until the session is here. */
export function useStrategyInput(): StrategyInput | undefined {
  const lines = useSteadyView((state) => state.lines)
  const items = useSteadyView((state) => state.items)
  const session = useSteadyView((state) => state.session)
  return useMemo(() => {
    if (session === undefined) return undefined
    const board = { lines: [...lines.values()].sort(compareLines), items: [...items.values()] }
    return toStrategyInput(board, session)
  }, [lines, items, session])
}
