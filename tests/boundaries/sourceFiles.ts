import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const made = new Set(['node_modules', 'dist', 'compiled', 'cache'])

/** A file of the project: path from its root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** All TypeScript below these folders of the project; what tools make is left out. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => pathsIn(folder))
    .filter((path) => /\.(ts|tsx)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** The rooms (folders directly) below a folder of the project, with the names of the files in each. */
export function readRooms(side: string): { room: string; files: string[] }[] {
  return entriesOf(side)
    .filter((entry) => entry.isDirectory() && !made.has(entry.name))
    .map((entry) => {
      const room = `${side}/${entry.name}`
      return { room, files: entriesOf(room).map((file) => file.name) }
    })
}

function pathsIn(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (!entry.isDirectory()) return [path]
    return made.has(entry.name) ? [] : pathsIn(path)
  })
}

function entriesOf(folder: string) {
  return readdirSync(join(root, folder), { withFileTypes: true }).filter(
    (entry) => entry.isFile() || entry.isDirectory(),
  )
}
