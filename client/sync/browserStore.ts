import type { z } from 'zod'

/** What we use of localStorage and sessionStorage. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** A checked JSON value under one key. A browser that denies storage, or a value that fails its check, reads as undefined; nothing throws. */
export interface BrowserStore<Value> {
  read(): Value | undefined
  /** @returns whether it was kept */
  write(value: Value): boolean
  remove(): void
}

/** @param storage asked anew each time, because even naming localStorage throws where it is denied */
export function browserStore<Value>(
  storage: () => StorageLike,
  key: string,
  schema: z.ZodType<Value>,
): BrowserStore<Value> {
  return {
    read: () => {
      const text = attempt(() => storage().getItem(key))
      const parsed = schema.safeParse(attempt(() => JSON.parse(text ?? 'null')))
      return parsed.success ? parsed.data : undefined
    },
    write: (value) =>
      attempt(() => {
        storage().setItem(key, JSON.stringify(value))
        return true
      }) ?? false,
    remove: () => void attempt(() => storage().removeItem(key)),
  }
}

function attempt<Value>(task: () => Value): Value | undefined {
  try {
    return task()
  } catch {
    return undefined
  }
}
