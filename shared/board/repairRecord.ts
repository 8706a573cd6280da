import type { z } from 'zod'

type Fields = Record<string, unknown>

/**
 * Values of an import as a check wants them: it gets its defaults and loses values the check refuses, field by field (or gets the
 * value in `instead`). Fields the check does not know are kept. What cannot be repaired stays as it is.
 */
export function repairRecord(record: Fields, schema: z.ZodType, instead: Fields): Fields {
  const candidate = { ...record }
  let parsed = schema.safeParse(candidate)
  while (!parsed.success) {
    const wrong = parsed.error.issues[0]?.path[0]
    if (typeof wrong !== 'string' || !(wrong in candidate)) return record
    delete candidate[wrong]
    if (wrong in instead) candidate[wrong] = instead[wrong]
    parsed = schema.safeParse(candidate)
  }
  return { ...candidate, ...(parsed.data as Fields) }
}
