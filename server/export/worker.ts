import { answerJobs } from './answerJobs.ts'
import { createRenderer } from './createRenderer.ts'
import type { ExportAnswer, ExportJob } from './exportJob.ts'

/**
 * The process that makes export files, started and killed by createWorkerHost. One job at a time: fonts and
 * engine are loaded with the first and kept for the next.
 */
const renderer = createRenderer()

answerJobs(async (job: ExportJob): Promise<ExportAnswer> => {
  try {
    return { ok: true, file: await (await renderer).render(job) }
  } catch (error) {
    return {
      ok: false,
      problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    }
  }
})
