import { Trash2 } from 'lucide-react'
import { deleteLine, mayWrite } from '#client/actions'
import { shortWords, texts } from '#client/texts'
import { IconButton } from '#client/ui'
import { linesOf, useSteadyView } from '#client/view'
import type { Conflict } from '#shared/board'
import { usePanelParts } from '../panelParts.ts'
import { LineText } from './LineText.tsx'
import styles from './Strategy.module.css'

/** Pairs of notes somebody marked as contradicting each other: why, and a way to take the mark back. Nothing where there are none. */
export function Contradictions() {
  const conflicts = useSteadyView((state) => linesOf(state, 'conflict'))
  if (conflicts.length === 0) return null
  return (
    <ul className={styles.list} aria-label={texts.conflict_list()}>
      {conflicts.map((conflict) => (
        <Row key={conflict.id} conflict={conflict} />
      ))}
    </ul>
  )
}

function Row({ conflict }: { readonly conflict: Conflict }) {
  const { context } = usePanelParts()
  const canWrite = useSteadyView(() => mayWrite(context))
  const items = useSteadyView((state) => state.items)
  const words = conflict.between.map((id) => {
    const item = items.get(id)
    return item ? shortWords(item) : texts.conflict_gone()
  })
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <div className={styles.words}>
          <p className={styles.small} dir="auto">
            {words.join(' ↔ ')}
          </p>
          <LineText
            line={conflict}
            label={texts.conflict_why()}
            placeholder={texts.conflict_why()}
          />
        </div>
        {canWrite && (
          <IconButton
            size="small"
            label={texts.conflict_delete({ words: words.join(', ') })}
            icon={<Trash2 size={14} aria-hidden />}
            onPress={() => deleteLine.run(context, conflict.id)}
          />
        )}
      </div>
    </li>
  )
}
