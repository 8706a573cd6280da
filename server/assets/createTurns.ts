import { type Result, refuse } from '#shared/basics'

/** So many tasks at a time, so many more in line; `busy` for whoever comes after them. */
export function createTurns(most: { readonly atOnce: number; readonly waiting: number }) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T, R extends string>(
    task: () => Promise<Result<T, R>>,
  ): Promise<Result<T, R | 'busy'>> => {
    if (running >= most.atOnce && waiting.length >= most.waiting) return refuse('busy')
    if (running >= most.atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
