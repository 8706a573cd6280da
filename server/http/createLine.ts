import { type Result, refuse } from '#shared/basics'

/** The longest a line stands still between two tasks, ms. */
const longestPauseMs = 500

/**
 * Runs heavy tasks one after the other; `busy` when too many wait already. Between two of them there is as long a pause as
 * the one before took, for everybody else's work: a long line takes half of the time and not all of it.
 * @param most that wait or run at the same time
 * @param mostOfOne and of one person, whose requests nobody else has to wait for
 */
export function createLine(
  most: number,
  mostOfOne = most,
): <T, R extends string>(
  task: () => Promise<Result<T, R>>,
  person?: string,
) => Promise<Result<T, R | 'busy'>> {
  let last: Promise<unknown> = Promise.resolve()
  const inIt: string[] = []
  return async (task, person = '') => {
    const ofPerson = inIt.filter((one) => one === person).length
    if (inIt.length >= most || ofPerson >= mostOfOne) return refuse('busy')
    inIt.push(person)
    let startMs = 0
    const turn = last.then(() => {
      startMs = performance.now()
      return task()
    })
    last = turn.catch(() => undefined).then(() => pauseFor(performance.now() - startMs))
    try {
      return await turn
    } finally {
      inIt.splice(inIt.indexOf(person), 1)
    }
  }
}

function pauseFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(ms, longestPauseMs)))
}
