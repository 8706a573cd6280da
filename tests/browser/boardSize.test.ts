import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { workshopPreloads } from '../../server/http/pagePreloads.ts'

const clientDir = 'dist/client'

/** targets.md: initial JS of the board page. What is opened later belongs into a `lazyPart`, see client/panels/README.md. */
const mostBytes = 300_000

test('what a board loads before its first picture is at most 300 kB of script, compressed', () => {
  const page = readFileSync(join(clientDir, 'index.html'), 'utf8') + workshopPreloads(clientDir)
  const scripts = new Set(
    [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? ''),
  )
  expect([...scripts].some((path) => path.includes('BoardPage'))).toBe(true)
  const sizes = [...scripts].map((path) => gzipSync(readFileSync(join(clientDir, path))).length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(mostBytes)
})
