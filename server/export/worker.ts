import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { createRenderer } from './createRenderer.ts'
import type { ExportAnswer, ExportJob } from './exportJob.ts'

/**
 * The process that makes export files, started and killed by createWorkerHost. One job at a time: fonts and
 * engine are loaded with the first and kept for the next.
 */
const renderer = createRenderer()

stepBack()

process.on('message', async (job: ExportJob) => {
  send(await answerTo(job))
})

// The parent is gone: nobody would ever read an answer.
process.on('disconnect', () => process.exit(0))

async function answerTo(job: ExportJob): Promise<ExportAnswer> {
  try {
    return { ok: true, file: await (await renderer).render(job) }
  } catch (error) {
    return {
      ok: false,
      problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    }
  }
}

function send(answer: ExportAnswer): void {
  process.send?.(answer)
}

/** Boards come before documents: less processor time when there is not enough, and first to go when memory runs out. */
function stepBack(): void {
  try {
    setPriority(5)
    if (process.platform === 'linux') writeFileSync('/proc/self/oom_score_adj', '500')
  } catch {
    // A container may forbid either; the report is made all the same.
  }
}
