/** Code, or anything else, that is fetched when it is first needed, or earlier. */
export interface Chunk<Value> {
  /** What it holds, once it has come. */
  readonly value: () => Value | undefined
  /** Fetches it; who asks again after a failure tries again. */
  readonly fetch: () => Promise<Value>
}

/** @param load imports the code: `async () => (await import('./X.tsx')).X` */
export function chunk<Value>(load: () => Promise<Value>): Chunk<Value> {
  let value: Value | undefined
  let loading: Promise<Value> | undefined

  async function loadOnce(): Promise<Value> {
    try {
      value = await load()
      return value
    } catch (error) {
      loading = undefined
      throw error
    }
  }

  return {
    value: () => value,
    fetch: () => {
      loading ??= loadOnce()
      return loading
    },
  }
}
