import type { z } from 'zod'
import { clusterSchema } from './clusters.ts'
import { commentSchema } from './comments.ts'
import { isItemKind, itemSchemas } from './items/index.ts'
import { isLineKind, lineSchemas } from './lines/index.ts'

/** The check of a record by its root, of items and lines also by their kind; undefined where there is none (unknown kinds). */
export function recordSchema(root: string, kind: unknown): z.ZodType | undefined {
  if (root === 'clusters') return clusterSchema
  if (root === 'comments') return commentSchema
  if (root === 'strategy') return isLineKind(kind) ? lineSchemas[kind] : undefined
  return root === 'items' && isItemKind(kind) ? itemSchemas[kind] : undefined
}

interface Field {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown }
}

interface KnownFields {
  /** Every field but the id. */
  readonly all: ReadonlySet<string>
  /** Those a record cannot do without, or has by default. */
  readonly alwaysThere: ReadonlySet<string>
}

const known = new WeakMap<z.ZodType, KnownFields>()

/** The fields a check knows. */
export function knownFields(schema: z.ZodType): KnownFields {
  const found = known.get(schema)
  if (found) return found
  const { shape } = schema as unknown as { shape: Record<string, Field> }
  const fields = Object.entries(shape).filter(([name]) => name !== 'id')
  const isAlwaysThere = ([, field]: [string, Field]) => {
    const absent = field.safeParse(undefined)
    return !absent.success || absent.data !== undefined
  }
  const names = (entries: typeof fields) => new Set(entries.map(([name]) => name))
  const made = { all: names(fields), alwaysThere: names(fields.filter(isAlwaysThere)) }
  known.set(schema, made)
  return made
}
