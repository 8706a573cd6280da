import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of package.json, both when this runs from the sources and when it runs built, from dist/server. */
export function findProjectRoot(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('There is no package.json above the server.')
  return findProjectRoot(parent)
}
