import type { NotedText, SuggestedCluster } from '#shared/likeness'

/**
 * Has a worker look for texts that are alike.
 * @param onDone told what it found, or 'failed'; never after it was stopped
 * @returns stops it
 */
export function askWorker(
  texts: readonly NotedText[],
  onDone: (found: readonly SuggestedCluster[] | 'failed') => void,
): () => void {
  const worker = new Worker(new URL('./likenessWorker.ts', import.meta.url), { type: 'module' })
  const stop = () => worker.terminate()
  worker.addEventListener('message', ({ data }: MessageEvent<readonly SuggestedCluster[]>) => {
    stop()
    onDone(data)
  })
  worker.addEventListener('error', () => {
    stop()
    onDone('failed')
  })
  worker.postMessage(texts)
  return stop
}
