import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'

/**
 * The other side of createWorkerHost, for the module that its process runs: every job gets one answer. What `answer`
 * throws ends the process, so it has to say what went wrong as a value.
 */
export function answerJobs<Job>(answer: (job: Job) => Promise<unknown>): void {
  stepBack()
  process.on('message', async (job: Job) => {
    process.send?.(await answer(job))
  })
  // The parent is gone: nobody would ever read an answer.
  process.on('disconnect', () => process.exit(0))
}

/** Boards come before files: less processor time when there is not enough, and first to go when memory runs out. */
function stepBack(): void {
  try {
    setPriority(5)
    if (process.platform === 'linux') writeFileSync('/proc/self/oom_score_adj', '500')
  } catch {
    // A container may forbid either; the work is done all the same.
  }
}
