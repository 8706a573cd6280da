import { Lightbulb, X } from 'lucide-react'
import { useEffect } from 'react'
import { setPreferences } from '#client/actions'
import { texts } from '#client/texts'
import { IconButton } from '#client/ui'
import { useView, type ViewState } from '#client/view'
import { usePanelParts } from '../panelParts.ts'
import styles from './FirstHint.module.css'
import { type FirstHintName, firstHints, withSeen } from './firstHints.ts'

/** Whoever had it before them for so long has read it, or never will. */
const readMs = 12_000

/**
 * A quiet word for whoever leads for the first time, where it is about something: once, until it is taken away or its
 * occasion is over. In the flow of what is around it, so that it covers nothing; never with the focus; for nobody else.
 */
export function FirstHint({ name }: { readonly name: FirstHintName }) {
  const { context, focusCanvas } = usePanelParts()
  const isShown = useView((view) => isNew(view, name))
  const takeAway = () => {
    setPreferences.run(context, withSeen(context.view.getState().preferences, name))
    // The button that had the keys is gone; a dialog keeps them by itself.
    if (name !== 'share') focusCanvas()
  }
  useEffect(() => {
    if (!isShown) return
    const sinceMs = performance.now()
    return () => {
      const isStillNew = isNew(context.view.getState(), name)
      if (isStillNew && performance.now() - sinceMs > readMs) {
        setPreferences.run(context, withSeen(context.view.getState().preferences, name))
      }
    }
  }, [isShown, context, name])
  if (!isShown) return null
  return (
    <p className={styles.hint}>
      <Lightbulb size={16} aria-hidden className={styles.sign} />
      <span className={styles.words}>{firstHints[name]()}</span>
      <IconButton
        size="small"
        placement="left"
        label={texts.hint_gotIt()}
        icon={<X size={14} aria-hidden />}
        onPress={takeAway}
      />
    </p>
  )
}

function isNew({ self, preferences }: ViewState, name: FirstHintName): boolean {
  return self.role === 'facilitator' && !(preferences?.seenHints ?? []).includes(name)
}
