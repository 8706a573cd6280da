import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything a build is made from. Folders count too: their time tells of deleted and renamed files. */
const sources = [
  'client',
  'server',
  'shared',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
]
/** Made by the build itself. */
const generated = [join('client', 'texts', 'compiled'), join('project.inlang', 'cache')]
const results = [join('dist', 'client', 'index.html'), join('dist', 'server', 'main.js')]

/** True when client and server were built after the last change of any source. */
export function isBuildFresh(root: string): boolean {
  const builtAtMs = Math.min(...results.map((path) => changedAtMs(join(root, path))))
  return builtAtMs > 0 && newestChangeMs(sources.map((path) => join(root, path))) <= builtAtMs
}

function newestChangeMs(paths: readonly string[]): number {
  return Math.max(
    0,
    ...paths.map((path) =>
      Math.max(changedAtMs(path), newestChangeMs(entriesOf(path).filter(isSource))),
    ),
  )
}

function entriesOf(path: string): string[] {
  return listFolder(path).map((entry) => join(path, entry.name))
}

function listFolder(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch {
    return []
  }
}

function isSource(path: string): boolean {
  return !generated.some((end) => path.endsWith(end))
}

/** 0 for what is not there. */
function changedAtMs(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
