import { type Result, refuse } from '#shared/basics'

/**
 * Runs heavy tasks one after the other, with everybody else's work in between; `busy` when too many wait already.
 * @param most that wait or run at the same time
 */
export function createLine(
  most: number,
): <T, R extends string>(task: () => Promise<Result<T, R>>) => Promise<Result<T, R | 'busy'>> {
  let last: Promise<unknown> = Promise.resolve()
  let count = 0
  return async (task) => {
    if (count >= most) return refuse('busy')
    count += 1
    const turn = last.then(letOthersWork).then(task)
    last = turn.catch(() => undefined)
    try {
      return await turn
    } finally {
      count -= 1
    }
  }
}

function letOthersWork(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
