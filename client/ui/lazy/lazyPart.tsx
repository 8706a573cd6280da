import type { ComponentType, FunctionComponent } from 'react'
import { laterChunk } from './laterChunk.ts'
import { PartFailed } from './PartFailed.tsx'
import { useChunk } from './useChunk.ts'

export interface LazyProps {
  /** Offered where the code cannot be had, too. */
  readonly onClose?: () => void
}

/**
 * A component whose code comes when it is first shown, or soon after the first picture of the page. Where it cannot be had
 * that is said, and can be tried again.
 * @param load `async () => (await import('./X.tsx')).X`
 * @param Waiting shown with the same props until it has come; nothing if left out
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting?: ComponentType<Props>,
): FunctionComponent<Props & LazyProps> {
  const code = laterChunk(load)
  return function LazyPart(props) {
    const { value: Part, failure, tryAgain } = useChunk(code)
    if (Part) return <Part {...props} />
    if (failure) return <PartFailed onRetry={tryAgain} onClose={props.onClose} />
    return Waiting ? <Waiting {...props} /> : null
  }
}
