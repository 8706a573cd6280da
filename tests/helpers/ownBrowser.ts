import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { browserPath } from './browserPath.ts'
import { browserArguments } from './openBrowser.ts'
import { until } from './until.ts'

/** A browser as a person has it: one profile folder that outlives the process, and a process that can be killed. */
export interface OwnBrowser {
  readonly context: BrowserContext
  /** SIGKILL for every process of it, as a crash or an empty battery would. */
  kill(): Promise<void>
}

export async function openOwnBrowser(profileDir: string): Promise<OwnBrowser> {
  const portFile = join(profileDir, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const child = spawn(
    browserPath() ?? 'chromium',
    [
      ...browserArguments,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profileDir}`,
      '--window-size=1440,900',
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  )
  // The file is there a moment before its two lines are.
  await until(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n'))
  const [port] = readFileSync(portFile, 'utf8').split('\n')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const [context] = browser.contexts()
  if (!context || child.pid === undefined) throw new Error('the browser has no window')
  const group = -child.pid
  context.setDefaultTimeout(20_000)
  return {
    context,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      process.kill(group, 'SIGKILL')
      await exited
      await browser.close()
    },
  }
}
