import { spawnSync } from 'node:child_process'
import { browserPath } from './browserPath.ts'
import { canInstallPackages, ensureDebianPackages } from './debianPackages.ts'

/** Before the browser tests: a Chromium, installed if the machine has none. A missing browser is a failure. */
// biome-ignore lint/style/noDefaultExport: vitest loads a global setup by its default export
export default function installBrowser(): void {
  if (canInstallPackages()) installDebianBrowser()
  else if (browserPath() === undefined) installPlaywrightBrowser()
  if (browserPath() === undefined) throw new Error('No Chromium was found after installing one.')
}

/** Older releases have no headless shell: any Chromium does, more slowly. */
function installDebianBrowser(): void {
  try {
    ensureDebianPackages(['chromium-headless-shell'])
  } catch (error) {
    console.log(`${error}`)
    if (browserPath() === undefined) ensureDebianPackages(['chromium'])
  }
}

function installPlaywrightBrowser(): void {
  console.log("Installing Playwright's Chromium, because the browser tests need one.")
  const done = spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit' })
  if (done.status !== 0) {
    throw new Error('The browser tests need Chromium: install it, or see why Playwright could not.')
  }
}
