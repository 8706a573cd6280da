import { type ReactNode, useEffect, useState } from 'react'
import type { Chunk } from './chunk.ts'

interface ChunkViewProps<Props> {
  readonly chunk: Chunk<Props>
  readonly props: Props
  /** Shown until the code has come. */
  readonly fallback?: ReactNode
}

/**
 * A component that is a chunk of its own. Not React.lazy: React holds back what follows a Suspense fallback for
 * 300 ms (FALLBACK_THROTTLE_MS in its reconciler), and a board would wait so twice. What goes wrong while loading
 * is thrown to the nearest error boundary.
 */
export function ChunkView<Props extends object>({ chunk, props, fallback }: ChunkViewProps<Props>) {
  const [, setHasCome] = useState(chunk.component() !== undefined)
  const [failure, setFailure] = useState<{ readonly error: unknown }>()
  useEffect(() => {
    chunk.fetch().then(
      () => setHasCome(true),
      (error) => setFailure({ error }),
    )
  }, [chunk])
  if (failure) throw failure.error
  const Component = chunk.component()
  return Component ? <Component {...props} /> : fallback
}
