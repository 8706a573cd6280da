import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ServerProcess } from './serverProcess.ts'

const file = join(mkdtempSync(join(tmpdir(), 'accord-bench-memory-')), 'memory.json')

/** Runs inside the measured server before its own code: on SIGUSR2 it collects garbage and writes down what is left. */
const hook = `
import { writeFileSync } from 'node:fs'
process.on('SIGUSR2', () => {
  for (let round = 0; round < 3; round += 1) globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  writeFileSync(${JSON.stringify(file)}, JSON.stringify({ bytes: heapUsed + external }))
})`

/** Node options for a server whose memory can be read. */
export const withMemoryOnSignal: readonly string[] = [
  '--expose-gc',
  '--import',
  `data:text/javascript,${encodeURIComponent(hook)}`,
]

/** Bytes in use (heap, and buffers beside it) after a garbage collection. */
export async function readMemory(server: ServerProcess): Promise<number> {
  writeFileSync(file, '')
  process.kill(server.pid(), 'SIGUSR2')
  let written = ''
  while (!written.endsWith('}')) {
    await wait(10)
    written = readFileSync(file, 'utf8')
  }
  return (JSON.parse(written) as { bytes: number }).bytes
}
