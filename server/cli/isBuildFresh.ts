import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Everything a build is made from. Folders count too: their time tells of deleted and renamed files. */
const sources = [
  'client',
  'server',
  'shared',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
]
/** Made by the build itself, so neither they nor the time of the folder they stand in say anything. */
const generated = [
  join('client', 'texts', 'compiled'),
  join('client', 'texts', 'project.inlang', 'cache'),
]
const results = [join('dist', 'client', 'index.html'), join('dist', 'server', 'main.js')]

/** True when client and server were built after the last change of any source. */
export function isBuildFresh(root: string): boolean {
  const builtAtMs = Math.min(...results.map((path) => changedAtMs(join(root, path))))
  return Math.max(...sources.map((source) => newestChangeMs(root, source))) < builtAtMs
}

function newestChangeMs(root: string, path: string): number {
  if (generated.includes(path)) return 0
  const own = generated.some((made) => dirname(made) === path) ? 0 : changedAtMs(join(root, path))
  const inside = namesIn(join(root, path)).map((name) => newestChangeMs(root, join(path, name)))
  return Math.max(own, ...inside)
}

/** Empty for a file. */
function namesIn(path: string): string[] {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path) : []
}

/** 0 for what is not there. */
function changedAtMs(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
