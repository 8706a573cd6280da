import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder in the system's temporary one, removed when the test is over. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'accord-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
