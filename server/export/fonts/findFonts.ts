import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type FamilyPlan, families } from './families.ts'
import { unpackFont } from './unpackFont.ts'

/** A family that is here, with its files. */
export interface FontFamily {
  readonly name: string
  readonly emoji: boolean
  readonly hanOf: 'zh' | 'ja' | 'ko' | undefined
  readonly files: readonly ({ readonly path: string } | { readonly bytes: Uint8Array })[]
}

/**
 * The fonts for reports, in the order they are tried: in the build from the folder next to the server, in
 * development and tests from node_modules, Han fonts last from the system. A family that is nowhere is left
 * out; its characters become □ and are reported.
 */
export async function findFonts(): Promise<FontFamily[]> {
  const found = await Promise.all(families.map(findFamily))
  return found.filter((family) => family !== undefined)
}

/** The file name a font has in dist/server/fonts. */
export function builtFontName(module: string): string {
  return basename(module).replace(/\.woff2$/, '.ttf')
}

/** The font's file in node_modules; undefined for an optional package that is not installed. */
export function findFontModule(module: string): string | undefined {
  const searched = createRequire(import.meta.url).resolve.paths(module) ?? []
  return searched.map((folder) => join(folder, module)).find((path) => existsSync(path))
}

async function findFamily(plan: FamilyPlan): Promise<FontFamily | undefined> {
  const { name, emoji = false, hanOf } = plan
  const built = existing(plan.modules.map((module) => join(builtFonts, builtFontName(module))))
  const files = built?.map((path) => ({ path })) ?? (await findInModules(plan))
  if (files !== undefined) return { name, emoji, hanOf, files }
  const system = existing(plan.system ?? [])
  if (system === undefined) return undefined
  return { name: plan.systemName ?? name, emoji, hanOf, files: system.map((path) => ({ path })) }
}

/** The build puts every chunk of the server directly into dist/server or into a folder below it. */
const builtFonts =
  ['./fonts', '../fonts']
    .map((folder) => fileURLToPath(new URL(folder, import.meta.url)))
    .find((folder) => existsSync(join(folder, 'complete'))) ?? '/nowhere'

async function findInModules(plan: FamilyPlan): Promise<FontFamily['files'] | undefined> {
  const paths = plan.modules.map(findFontModule).filter((path) => path !== undefined)
  if (paths.length < plan.modules.length) return undefined
  return Promise.all(
    paths.map(async (path) =>
      path.endsWith('.woff2') ? { bytes: await unpackFont(readFileSync(path)) } : { path },
    ),
  )
}

/** All of them or nothing: half a family would lack its bold. */
function existing(paths: readonly string[]): readonly string[] | undefined {
  return paths.length > 0 && paths.every((path) => existsSync(path)) ? paths : undefined
}
