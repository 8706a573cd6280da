import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What of the client is fetched for an address of a workshop, whatever happens there. */
const workshopChunks = ['app/join/WorkshopPage.tsx', 'app/board/BoardPage.tsx']

/** Vite's manifest: https://vite.dev/guide/backend-integration */
const manifest = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).optional() }),
)

/**
 * Elements for the head of a workshop's page that have the browser fetch all its code at once instead of file after file, as each
 * names the next. Empty where the built client does not say which files those are.
 */
export function workshopPreloads(clientDir: string): string {
  const path = join(clientDir, '.vite', 'manifest.json')
  if (!existsSync(path)) return ''
  const chunks = manifest.parse(JSON.parse(readFileSync(path, 'utf8')))
  const needed = new Set<string>()
  const need = (name: string) => {
    if (needed.has(name) || !chunks[name]) return
    needed.add(name)
    for (const one of chunks[name].imports ?? []) need(one)
  }
  for (const name of workshopChunks) need(name)
  return [...needed]
    .map((name) => `<link rel="modulepreload" crossorigin href="/${chunks[name]?.file}">`)
    .join('')
}
