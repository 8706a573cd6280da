import { Link2 } from 'lucide-react'
import { Button } from 'react-aria-components'
import { texts } from '#client/texts'
import { classes } from '#client/ui'
import type { Line } from '#shared/board'
import { hasSources } from './lineVotes.ts'
import styles from './Strategy.module.css'
import { useStrategyPlace } from './strategyPlace.ts'
import { useSources } from './useSources.ts'

/** What a line came from; pressed, it is shown on the board. */
export function SourcesButton({ line }: { readonly line: Line }) {
  const { showSources } = useStrategyPlace()
  const count = useSources(line).length
  if (!hasSources(line)) return null
  if (count === 0) return <span>{texts.strategy_sourcesGone()}</span>
  return (
    <Button
      className={classes(styles.link)}
      aria-label={texts.strategy_fromNotesShow({ count })}
      onPress={() => showSources(line.id)}
    >
      <Link2 size={14} aria-hidden />
      {texts.strategy_fromNotes({ count })}
    </Button>
  )
}
