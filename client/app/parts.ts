import { createContext, useContext } from 'react'
import type { Api } from '#client/sync'
import type { AccordKeeper } from './accordPage.ts'
import type { BrowserMemory } from './browserMemory.ts'

/** What every page needs; made once in main. */
export interface AppParts {
  readonly api: Api
  readonly memory: BrowserMemory
  readonly nowMs: () => number
  /** What stands behind `window.accord`. */
  readonly accord: AccordKeeper
}

export const PartsContext = createContext<AppParts | undefined>(undefined)

/** @throws outside of the app */
export function useParts(): AppParts {
  const parts = useContext(PartsContext)
  if (!parts) throw new Error('useParts needs the app around it')
  return parts
}
