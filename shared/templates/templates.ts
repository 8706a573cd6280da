import { insideOut } from './insideOut.ts'
import type { Template } from './template.ts'
import { thinkBig } from './thinkBig.ts'

/** Every template a workshop can start from, in the order the home page shows them. */
export const templates: readonly Template[] = [insideOut, thinkBig]

/** The template with this id, or undefined. */
export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id)
}
