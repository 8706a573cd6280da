import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { ThemeKeeper } from './theme.ts'

export const ThemeContext = createContext<ThemeKeeper | undefined>(undefined)

/** The theme that is drawn, what was chosen, and how to choose. @throws outside of the app */
export function useTheme() {
  const keeper = useContext(ThemeContext)
  if (!keeper) throw new Error('useTheme needs the app around it')
  return useStore(keeper)
}
