import { Lightbulb } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { texts } from '#client/texts'
import { classes } from '#client/ui'
import { useView } from '#client/view'
import styles from './StepHint.module.css'

/** What the step says to whoever leads it: one line, and all of it at a press. Nothing for anybody else. */
export function StepHint({ step }: { readonly step: string }) {
  const hint = useView((view) => view.hints?.get(step) ?? '')
  const [isWhole, setIsWhole] = useState(false)
  if (hint === '') return null
  return (
    <Button
      className={classes(styles.hint)}
      aria-expanded={isWhole}
      onPress={() => setIsWhole(!isWhole)}
    >
      <Lightbulb size={14} aria-hidden className={styles.sign} />
      <span className={classes(styles.words, isWhole && styles.whole)}>
        {texts.agenda_hint({ hint })}
      </span>
    </Button>
  )
}
