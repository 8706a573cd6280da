import { Flag } from 'lucide-react'
import { texts } from '#client/texts'
import { FlagNote } from './FlagNote.tsx'
import styles from './Flags.module.css'
import { titleOf } from './flagTitle.ts'
import { useStrategyTest } from './strategyTest.ts'

/** The flags of the strategy test that are up on a line (its id): their names, and opened what each asks. */
export function FlagNotes({ line }: { readonly line: string }) {
  const raised = useStrategyTest().byLine.get(line) ?? []
  if (raised.length === 0) return null
  const standing = raised.filter(({ overruled }) => overruled === undefined)
  const names = standing.map(titleOf).join(', ')
  const overruled = raised.length - standing.length
  return (
    <details className={styles.flags}>
      <summary>
        <Flag size={14} aria-hidden className={styles.icon} />
        <span>
          {standing.length > 0 && (
            <>
              <strong>{texts.flag_count({ count: standing.length })}</strong> {names}
            </>
          )}
          {standing.length === 0 && texts.flag_overruledCount({ count: overruled })}
        </span>
      </summary>
      <ul className={styles.list}>
        {raised.map((flag) => (
          <FlagNote key={flag.flag} flag={flag} />
        ))}
      </ul>
    </details>
  )
}
