import { Plus, X } from 'lucide-react'
import { texts } from '#client/texts'
import { Button, IconButton, Menu } from '#client/ui'
import { linesOf, useSteadyView } from '#client/view'
import type { Move } from '#shared/board'
import { lineWords } from './lineWords.ts'
import styles from './Strategy.module.css'
import type { LineFieldsHand } from './useLineFields.ts'

interface DependsOnProps {
  readonly move: Move
  readonly hand: LineFieldsHand
}

/** The lines that have to be agreed before a move. */
export function DependsOn({ move, hand }: DependsOnProps) {
  const statements = useSteadyView((state) => linesOf(state, 'statement'))
  const moves = useSteadyView((state) => linesOf(state, 'move'))
  const all = [...statements, ...moves].filter(({ id }) => id !== move.id)
  const chosen = all.filter(({ id }) => move.dependsOn[id])
  const others = all.filter(({ id, text }) => !move.dependsOn[id] && text.trim() !== '')
  const entries = others.map((line) => ({
    id: line.id,
    label: lineWords(line),
    onSelect: () => hand.mark('dependsOn', line.id, true),
  }))
  return (
    <div className={styles.depends}>
      <h5 className={styles.fieldName}>{texts.move_dependsOn()}</h5>
      {chosen.length === 0 && <p className={styles.small}>{texts.move_noDependsOn()}</p>}
      <ul>
        {chosen.map((line) => (
          <li key={line.id} className={styles.depend}>
            <span dir="auto">{lineWords(line)}</span>
            {!hand.isReadOnly && (
              <IconButton
                size="small"
                label={texts.move_removeDependsOn({ line: lineWords(line) })}
                icon={<X size={14} aria-hidden />}
                onPress={() => hand.mark('dependsOn', line.id, false)}
              />
            )}
          </li>
        ))}
      </ul>
      {!hand.isReadOnly && entries.length > 0 && (
        <Menu label={texts.move_addDependsOn()} entries={entries}>
          <Button size="small" look="plain" icon={<Plus size={14} aria-hidden />}>
            {texts.move_addDependsOn()}
          </Button>
        </Menu>
      )}
    </div>
  )
}
