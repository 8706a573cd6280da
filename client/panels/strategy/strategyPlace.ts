import { createContext, useContext } from 'react'

/** What the strategy's parts need of where they are shown: beside the board, or on a page of its own. */
export interface StrategyPlace {
  /** Shows on the board what a line (its id) came from. */
  readonly showSources: (line: string) => void
}

export const StrategyPlaceContext = createContext<StrategyPlace | undefined>(undefined)

/** @throws outside of a StrategyPlaceContext */
export function useStrategyPlace(): StrategyPlace {
  const place = useContext(StrategyPlaceContext)
  if (!place) throw new Error('useStrategyPlace needs a StrategyPlaceContext around it')
  return place
}
