import { useCallback, useEffect, useState } from 'react'
import type { Chunk } from './chunk.ts'

export interface ChunkState<Value> {
  /** Undefined until it has come. */
  readonly value: Value | undefined
  /** Why it did not come. */
  readonly failure: { readonly error: unknown } | undefined
  readonly tryAgain: () => void
}

/**
 * Fetches a chunk as soon as something is shown that needs it. Not React.lazy: React holds back what follows a Suspense
 * fallback for 300 ms (FALLBACK_THROTTLE_MS in its reconciler), and nothing could be tried again.
 */
export function useChunk<Value>(chunk: Chunk<Value>): ChunkState<Value> {
  const [, setHasCome] = useState(chunk.value() !== undefined)
  const [failure, setFailure] = useState<{ readonly error: unknown }>()
  const tryAgain = useCallback(() => {
    setFailure(undefined)
    chunk.fetch().then(
      () => setHasCome(true),
      (error) => setFailure({ error }),
    )
  }, [chunk])
  useEffect(tryAgain, [tryAgain])
  return { value: chunk.value(), failure, tryAgain }
}
