import { useRef } from 'react'
import { useView, type ViewState } from '#client/view'
import styles from './LiveRegions.module.css'

/**
 * Where the voice speaks: one region for what waits for a pause, one for what does not. Both are on the page from the start,
 * because readers overlook regions that come with their words.
 */
export function LiveRegions() {
  const spoken = useView((view) => view.spoken)
  const polite = useWords(spoken, false)
  const urgent = useWords(spoken, true)
  return (
    <div className={styles.hidden}>
      <div role="log" aria-live="polite" aria-atomic="true" data-voice="polite">
        {polite}
      </div>
      <div aria-live="assertive" aria-atomic="true" data-voice="urgent">
        {urgent}
      </div>
    </div>
  )
}

/** The last words of a region. Said again, they differ by a space nobody hears, or they would be passed over. */
function useWords(spoken: ViewState['spoken'], isUrgent: boolean): string {
  const last = useRef<{ spoken: ViewState['spoken']; words: string }>({
    spoken: undefined,
    words: '',
  })
  if (spoken && spoken.isUrgent === isUrgent && spoken !== last.current.spoken) {
    const isAgain = spoken.words === last.current.words
    last.current = { spoken, words: isAgain ? `${spoken.words}\u00a0` : spoken.words }
  }
  return last.current.words
}
