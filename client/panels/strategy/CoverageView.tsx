import { useMemo } from 'react'
import { useSteadyView } from '#client/view'
import { coverageOf } from '#shared/strategy'
import { CoverageGrids } from '../alignment/CoverageGrids.tsx'
import { lineWords } from './lineWords.ts'
import { useStrategyInput } from './useStrategyInput.ts'

/** What moves and commitments reach; empty rows are shown. */
export function CoverageView() {
  const input = useStrategyInput()
  const lines = useSteadyView((state) => state.lines)
  const coverage = useMemo(() => input && coverageOf(input), [input])
  if (coverage === undefined) return null
  const wordsOf = (id: string) => {
    const line = lines.get(id)
    return line ? lineWords(line) : ''
  }
  return <CoverageGrids coverage={coverage} lineWords={wordsOf} />
}
