import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { families } from '../fonts/families.ts'
import { builtFontName, findFontModule } from '../fonts/findFonts.ts'
import { unpackFont } from '../fonts/unpackFont.ts'

/**
 * Puts what the export worker reads next to the built server: the templates, and the fonts of every package
 * that is installed. So the server needs no font package and no WOFF2 decoder when it runs.
 */
export function exportFiles(): Plugin {
  return {
    name: 'accord-export-files',
    apply: (_config, { isSsrBuild }) => isSsrBuild === true,
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the server is built into a folder')
      cpSync(templates, join(dir, 'templates'), { recursive: true })
      await copyFonts(join(dir, 'fonts'))
    },
  }
}

const templates = fileURLToPath(new URL('../pdf/templates', import.meta.url))

async function copyFonts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const { name, hanOf, modules } of families) {
    const paths = modules.map(findFontModule)
    if (paths.every((path) => path !== undefined))
      await Promise.all(paths.map((path) => copyFont(path, folder)))
    // The Han fonts are optional packages; a build without one of the others would print boxes.
    else if (hanOf === undefined) throw new Error(`The font ${name} is not installed: run npm ci.`)
  }
  writeFileSync(join(folder, 'complete'), '')
}

async function copyFont(path: string, folder: string): Promise<void> {
  const target = join(folder, builtFontName(path))
  if (path.endsWith('.woff2')) writeFileSync(target, await unpackFont(readFileSync(path)))
  else copyFileSync(path, target)
}
