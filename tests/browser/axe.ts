import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
/** The rules whose answer is another in another theme. */
const ofColors = ['color-contrast', 'link-in-text-block']

declare global {
  interface Window {
    axe: { run(context: unknown, options: unknown): Promise<AxeResults> }
  }
}

/** What axe-core finds wrong with the page as it is now, in one line each. */
export function violations(page: Page): Promise<string[]> {
  return run(page, { type: 'tag', values: standards })
}

const looks = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const

/** The same in every look, by what the page asks the system: all rules in the first, those about colours in each. Each line begins with the look. */
export async function violationsInEveryLook(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [look, media] of Object.entries(looks)) {
    await page.emulateMedia(media)
    await page.waitForFunction((name) => document.documentElement.dataset.theme === name, look)
    const lines =
      look === 'light'
        ? await violations(page)
        : await run(page, { type: 'rule', values: ofColors })
    found.push(...lines.map((line) => `${look}: ${line}`))
  }
  return found
}

/** Collects what axe finds in state after state, each in light, dark and contrast. */
export function createLookout() {
  const found = new Map<string, string[]>()
  return {
    lookAt: async (state: string, page: Page) => {
      found.set(state, await violationsInEveryLook(page))
    },
    /** The states looked at. */
    states: () => [...found.keys()],
    /** What was found, by state; nothing of those where nothing was. */
    bad: () => Object.fromEntries([...found].filter(([, all]) => all.length > 0)),
  }
}

async function run(page: Page, runOnly: { type: string; values: string[] }): Promise<string[]> {
  // What is still moving is neither there nor gone.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  )
  // As page content, not as a script element, which the content security policy forbids.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(async (only) => {
    const options = { runOnly: only, resultTypes: ['violations'] }
    const found = await window.axe.run(document, options)
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    )
  }, runOnly)
}
