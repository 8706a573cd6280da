import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isBuildFresh } from '../../server/cli/isBuildFresh.ts'
import { makeFolder } from '../helpers/makeFolder.ts'

const sources = ['client/main.tsx', 'server/main.ts', 'shared/basics/index.ts', 'package.json']
const built = ['dist/client/index.html', 'dist/server/main.js']
const madeByBuild = [
  'client/texts/compiled/messages.js',
  'client/texts/project.inlang/cache/x.json',
]

/** Sources of hour 1, a build of hour 2. */
function makeProject(): string {
  const root = makeFolder()
  for (const path of [...sources, ...built, ...madeByBuild]) write(root, path)
  for (const path of sources) setHour(root, path, 1)
  for (const folder of [
    'client',
    'client/texts/project.inlang',
    'server',
    'shared/basics',
    'shared',
  ]) {
    setHour(root, folder, 1)
  }
  for (const path of built) setHour(root, path, 2)
  return root
}

function write(root: string, path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), 'x')
}

function setHour(root: string, path: string, hour: number): void {
  const time = new Date(2026, 0, 1, hour)
  utimesSync(join(root, path), time, time)
}

test('a build after the last change is fresh, although it wrote texts into the sources', () => {
  expect(isBuildFresh(makeProject())).toBe(true)
})

test.each(sources)('a change of %s needs a build', (path) => {
  const root = makeProject()
  setHour(root, path, 3)
  expect(isBuildFresh(root)).toBe(false)
})

test('a deleted file needs a build', () => {
  const root = makeProject()
  rmSync(join(root, 'server/main.ts'))
  expect(isBuildFresh(root)).toBe(false)
})

test.each(built)('without %s a build is needed', (path) => {
  const root = makeProject()
  rmSync(join(root, path))
  expect(isBuildFresh(root)).toBe(false)
})
