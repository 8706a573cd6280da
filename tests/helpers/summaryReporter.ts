import type { Reporter, TestModule } from 'vitest/node'

/** Closes every run with the one plain line CI reads: `N passed, N failed`. A file that did not load counts as failed. */
// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its default export
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0
    let failed = 0
    for (const module of modules) {
      failed += module.errors().length
      for (const test of module.children.allTests()) {
        const state = test.result().state
        if (state === 'passed') passed += 1
        else if (state !== 'skipped') failed += 1
      }
    }
    process.on('exit', () => console.log(`${passed} passed, ${failed} failed`))
  }
}
