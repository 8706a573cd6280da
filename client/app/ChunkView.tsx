import type { ComponentType, ReactNode } from 'react'
import { type Chunk, useChunk } from '#client/ui'

interface ChunkViewProps<Props> {
  readonly chunk: Chunk<ComponentType<Props>>
  readonly props: Props
  /** Shown until the code has come. */
  readonly fallback?: ReactNode
}

/** A page that is a chunk of its own. What goes wrong while loading is thrown to the nearest error boundary. */
export function ChunkView<Props extends object>({ chunk, props, fallback }: ChunkViewProps<Props>) {
  const { value: Page, failure } = useChunk(chunk)
  if (failure) throw failure.error
  return Page ? <Page {...props} /> : fallback
}
