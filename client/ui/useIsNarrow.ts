import { useSyncExternalStore } from 'react'

/** The same border as in the style sheets: below it bars dock to the edges and panels are sheets. */
const query = '(max-width: 40rem)'

/** Whether the window is a phone's. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(query).matches)
}

function listen(onChange: () => void): () => void {
  const list = matchMedia(query)
  list.addEventListener('change', onChange)
  return () => list.removeEventListener('change', onChange)
}
