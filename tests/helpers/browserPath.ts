import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findCommand } from './debianPackages.ts'

/**
 * The Chromium the browser tests start; undefined if there is none. First the one without the window furniture, which
 * has its own renderers: the same engine opens a page for 1.3 s of processor time instead of 2.3.
 */
export function browserPath(): string | undefined {
  return findCommand('chromium-headless-shell') ?? wholeBrowserPath()
}

/** The Chromium people have, for figures: the system's, else the one Playwright installed. */
export function wholeBrowserPath(): string | undefined {
  const system = findCommand('chromium') ?? findCommand('chromium-browser')
  if (system !== undefined) return system
  const own = chromium.executablePath()
  return existsSync(own) ? own : undefined
}
