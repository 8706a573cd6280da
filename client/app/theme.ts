import { z } from 'zod'
import { createStore } from 'zustand/vanilla'
import type { SafeStorage } from './browserMemory.ts'

export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const

/** What the person chose; `system` follows the computer's setting. */
export type ThemeChoice = (typeof themeChoices)[number]

/** What is drawn. */
export type Theme = 'light' | 'dark' | 'contrast'

export interface SystemLook {
  readonly isDark: boolean
  readonly moreContrast: boolean
}

/** More contrast asked of the system counts more than dark: the contrast theme is one, and it is light. */
export function themeFor(choice: ThemeChoice, system: SystemLook): Theme {
  if (choice !== 'system') return choice
  if (system.moreContrast) return 'contrast'
  return system.isDark ? 'dark' : 'light'
}

/**
 * Keeps the theme: follows the system until somebody chooses, remembers the choice, and calls `apply`
 * (which puts the colours on the page) at once and after every change.
 */
export function createThemeKeeper(storage: SafeStorage, apply: (theme: Theme) => void) {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const contrast = matchMedia('(prefers-contrast: more)')
  const choose = (choice: ThemeChoice) => {
    storage.write('accord.theme', choice)
    show(choice)
  }
  const resolve = (choice: ThemeChoice) =>
    themeFor(choice, { isDark: dark.matches, moreContrast: contrast.matches })
  const initial = storage.read('accord.theme', z.enum(themeChoices)) ?? 'system'
  const store = createStore(() => ({ choice: initial, theme: resolve(initial), choose }))
  const show = (choice: ThemeChoice) => {
    store.setState({ choice, theme: resolve(choice) })
    apply(resolve(choice))
  }
  const follow = () => show(store.getState().choice)
  for (const query of [dark, contrast]) query.addEventListener('change', follow)
  follow()
  return store
}

export type ThemeKeeper = ReturnType<typeof createThemeKeeper>
