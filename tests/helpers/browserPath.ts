import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findCommand } from './debianPackages.ts'

/** The Chromium the browser tests start: the system's, else the one Playwright installed; undefined if there is none. */
export function browserPath(): string | undefined {
  const system = findCommand('chromium') ?? findCommand('chromium-browser')
  if (system !== undefined) return system
  const own = chromium.executablePath()
  return existsSync(own) ? own : undefined
}
