import { describe, expect, it } from 'vitest'
import { findCircles } from './boundaries/circles.ts'
import { brokenPackageRule } from './boundaries/packageRules.ts'
import { type Import, readImports } from './boundaries/readImports.ts'
import { brokenRoomRule } from './boundaries/roomRules.ts'
import { readRooms, readSources, type SourceFile } from './boundaries/sourceFiles.ts'
import {
  leavesTestsOut,
  passesOnEverything,
  readsEnvironment,
  tooManyLines,
  touchesWindow,
  waitsForTime,
} from './boundaries/sourceRules.ts'

const product = readSources('client', 'server', 'shared')
const tests = readSources('tests')
const imports = product.flatMap(readImports)

/** Rooms that are started, not imported. */
const entries = new Set(['server/cli'])
/** Folders that hold files the browser fetches, no code. */
const notRooms = new Set(['client/public'])

describe('the project', () => {
  it('was read: an empty walk would find nothing wrong', () => {
    expect(product.length).toBeGreaterThan(40)
    expect(imports.length).toBeGreaterThan(60)
  })

  it('imports between rooms only as architecture.md allows', () => {
    expect(brokenBy(brokenRoomRule)).toEqual([])
  })

  it('imports packages only where they belong', () => {
    expect(brokenBy(brokenPackageRule)).toEqual([])
  })

  it('has no rooms that import each other in a circle', () => {
    expect(findCircles(imports)).toEqual([])
  })

  it('has no file over 250 lines', () => {
    const long = [...product, ...tests].flatMap((file) => {
      const lines = tooManyLines(file)
      return lines ? [`${file.path}: ${lines} lines`] : []
    })
    expect(long).toEqual([])
  })

  it('has a README.md and an index.ts in every room', () => {
    const missing = ['client', 'server', 'shared'].flatMap(readRooms).flatMap(({ room, files }) => {
      if (notRooms.has(room)) return []
      const wanted = entries.has(room) ? ['README.md'] : ['README.md', 'index.ts']
      return wanted.filter((name) => !files.includes(name)).map((name) => `${room}/${name}`)
    })
    expect(missing).toEqual([])
  })

  it('names in every index what belongs outside', () => {
    const indexes = product.filter(({ path }) => /^\w+\/[\w-]+\/index\.ts$/.test(path))
    expect(
      pathsOf(indexes, passesOnEverything).filter((path) => !path.startsWith('client/texts/')),
    ).toEqual([])
  })

  it('reads the environment in server/settings.ts only', () => {
    expect(pathsOf(product, readsEnvironment)).toEqual([])
  })

  it('runs input, tools and actions without a window (rule 4)', () => {
    expect(pathsOf(product, touchesWindow)).toEqual([])
  })

  it('leaves no test out', () => {
    expect(pathsOf(tests, leavesTestsOut)).toEqual([])
  })

  it('waits in browser tests for a state, never for a time', () => {
    const browser = tests.filter(({ path }) => path.startsWith('tests/browser/'))
    expect(pathsOf(browser, waitsForTime)).toEqual([])
  })
})

describe('the walker', () => {
  it('sees imports, types, re-exports and import()', () => {
    const text = `
      import { a } from './a.ts'
      import type { B } from '#shared/board'
      import 'side-effect'
      export { c } from './c.ts'
      export * from './d.ts'
      const e = import('./e.ts')
      const f = import(name)
      // import './comment.ts'
      const g = "import './string.ts'"`
    const found = readImports(file('client/app/x.ts', text)).map(({ specifier }) => specifier)
    expect(found.sort()).toEqual(
      ['#shared/board', './a.ts', './c.ts', './d.ts', './e.ts', 'import(…)', 'side-effect'].sort(),
    )
  })

  it.each([
    ['client/app/a.ts', '#server/store', 'rule 1: client never imports server'],
    ['server/http/a.ts', '#client/view', 'rule 1: server never imports client'],
    ['shared/board/a.ts', '#client/view', 'rule 1: shared imports neither'],
    ['shared/board/a.ts', '../../server/store/index.ts', 'rule 1: shared imports neither'],
    ['shared/geometry/a.ts', '../board/index.ts', 'rule 2: shared/geometry is below shared/board'],
    ['shared/board/a.ts', '../elsewhere/index.ts', 'rule 2: nobody has said where'],
    ['client/panels/a.tsx', '#client/sync', 'rule 5: client/panels reaches client/sync'],
    ['client/view/a.ts', '#client/actions', 'rule 5: client/view reaches client/actions'],
    ['client/ui/a.tsx', '#client/view', 'rule 6: ui imports only texts'],
    ['client/panels/a.tsx', '#client/app', 'rule 6: nobody imports app'],
    ['server/store/a.ts', '#server/http', 'rule 7: server/store is below server/http'],
    ['server/observe/a.ts', '#server/store', 'rule 7: server/observe is below server/store'],
    ['server/http/a.ts', '../store/contract.ts', 'rule 8: from another room import through #'],
    ['server/http/a.ts', '../settings.ts', 'rule 8: from another room import through #'],
    ['server/http/a.ts', '#shared/board/items', 'rule 8: from another room import its index'],
    ['shared/scene/a.ts', '../board/boardDoc.ts', 'rule 8: from another room import its index.ts'],
    ['shared/scene/a.ts', '#shared/board', 'rule 8: inside shared, rooms import each other as'],
    ['server/store/a.ts', '#server/store', 'rule 8: inside a room import the file itself'],
  ])('refuses %s importing %s', (from, specifier, words) => {
    expect(brokenRoomRule({ from, specifier })).toContain(words)
  })

  it.each([
    ['client/app/a.tsx', '#client/sync'],
    ['client/main.tsx', '#client/app'],
    ['client/main.tsx', './ui/base.css'],
    ['client/tools/note/a.ts', '#client/actions'],
    ['client/tools/note/a.ts', '../toolMachine.ts'],
    ['client/panels/a.tsx', '#shared/templates'],
    ['client/app/a.tsx', '#shared/templates/sample'],
    ['server/main.ts', './settings.ts'],
    ['server/main.ts', '#server/http'],
    ['server/cli/start.ts', '../settings.ts'],
    ['server/http/a.ts', '#server/sync'],
    ['server/store/sqlite/a.ts', '../contract.ts'],
    ['shared/scene/items/a.ts', '../../board/index.ts'],
    ['shared/session/a.ts', '../templates/index.ts'],
  ])('lets %s import %s', (from, specifier) => {
    expect(brokenRoomRule({ from, specifier })).toBeUndefined()
  })

  it.each([
    ['client/tools/a.ts', 'yjs', 'rule 3'],
    ['server/http/a.ts', 'y-protocols/awareness', 'rule 3'],
    ['server/sync/a.ts', '@fastify/static', 'rule 3'],
    ['server/store/a.ts', 'better-sqlite3', 'rule 3'],
    ['server/http/a.ts', '@myriaddreamin/typst-ts-node-compiler', 'rule 3'],
    ['client/tools/a.ts', 'react', 'rule 4'],
    ['client/actions/a.ts', 'react-dom/client', 'rule 4'],
    ['client/view/createView.ts', 'react', 'rule 4'],
    ['client/app/a.tsx', '@dnd-kit/core', 'rule 4'],
    ['shared/text/a.ts', 'node:fs', 'rule 1: shared does not run in Node'],
  ])('refuses %s importing the package %s', (from, specifier, rule) => {
    expect(brokenPackageRule({ from, specifier })).toContain(rule)
  })

  it.each([
    ['client/view/useView.ts', 'react'],
    ['client/panels/tray.tsx', '@dnd-kit/core'],
    ['server/store/sqlite/openSqlite.ts', 'better-sqlite3'],
    ['client/sync/a.ts', 'y-protocols/awareness'],
    ['server/http/a.ts', 'node:crypto'],
    ['shared/board/a.ts', 'zod'],
  ])('lets %s import the package %s', (from, specifier) => {
    expect(brokenPackageRule({ from, specifier })).toBeUndefined()
  })

  it('finds a circle of rooms and only that', () => {
    const chain: Import[] = [
      { from: 'shared/session/a.ts', specifier: '../templates/index.ts' },
      { from: 'shared/templates/a.ts', specifier: '../board/index.ts' },
    ]
    expect(findCircles(chain)).toEqual([])
    const back = { from: 'shared/templates/b.ts', specifier: '../session/index.ts' }
    expect(findCircles([...chain, back])).toEqual([
      'shared/session > shared/templates > shared/session',
    ])
  })

  it.each([
    ['const a = process.env.PORT', true],
    ['const { env } = process', true],
    ["import { env } from 'node:process'", true],
    ["// process.env\nconst a = 'process.env'", false],
  ])('%j reads the environment: %s', (text, expected) => {
    expect(readsEnvironment(file('server/http/a.ts', text))).toBe(expected)
    expect(readsEnvironment(file('server/settings.ts', text))).toBe(false)
  })

  it('sees a window in the rooms that run without one', () => {
    const text = 'const width = window.innerWidth'
    expect(touchesWindow(file('client/tools/a.ts', text))).toBe(true)
    expect(touchesWindow(file('client/canvas/a.ts', text))).toBe(false)
    expect(touchesWindow(file('client/tools/a.ts', 'element.document.x'))).toBe(false)
  })

  it.each([
    ["it.skip('a', () => {})", true],
    ["describe.each([1]).only('a', () => {})", true],
    ["test.skipIf(true)('a', () => {})", true],
    ["it('a', () => { page.skip(); list.only })", false],
    ["it('never it.skip', () => {})", false],
  ])('%j leaves a test out: %s', (text, expected) => {
    expect(leavesTestsOut(file('tests/a.test.ts', text))).toBe(expected)
  })

  it.each([
    ['await page.waitForTimeout(500)', true],
    ['await new Promise((done) => setTimeout(done, 500))', true],
    ["import { setTimeout } from 'node:timers/promises'", true],
    ["await page.waitForSelector('canvas')", false],
    ['const late = setTimeout(() => stop(), 500)', false],
    ['new Promise((_, reject) => setTimeout(() => reject(late), 5000))', false],
  ])('%j waits for a time: %s', (text, expected) => {
    expect(waitsForTime(file('tests/browser/a.ts', text))).toBe(expected)
  })

  it('counts lines and spots an index that passes on whole files', () => {
    expect(tooManyLines(file('a.ts', '\n'.repeat(250)))).toBeUndefined()
    expect(tooManyLines(file('a.ts', '\n'.repeat(251)))).toBe(251)
    expect(passesOnEverything(file('a.ts', "export * from './b.ts'"))).toBe(true)
    expect(passesOnEverything(file('a.ts', "export { b } from './b.ts'"))).toBe(false)
  })
})

function brokenBy(rule: (found: Import) => string | undefined): string[] {
  return imports.flatMap((found) => {
    const broken = rule(found)
    return broken ? [`${found.from} imports ${found.specifier} (${broken})`] : []
  })
}

function pathsOf(files: readonly SourceFile[], matches: (file: SourceFile) => boolean): string[] {
  return files.filter(matches).map((found) => found.path)
}

function file(path: string, text: string): SourceFile {
  return { path, text }
}
