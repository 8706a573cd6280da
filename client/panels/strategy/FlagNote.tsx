import { CornerDownRight } from 'lucide-react'
import { useState } from 'react'
import { sendOverruleFlag, sendRaiseFlag, showLine } from '#client/actions'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { useSteadyView } from '#client/view'
import type { RaisedFlag } from '#shared/strategy'
import { usePanelParts } from '../panelParts.ts'
import { useAction } from '../useAction.ts'
import { useCommand } from '../useCommand.ts'
import styles from './Flags.module.css'
import { fieldNames } from './fieldNames.ts'
import { wordsOfFlag } from './flagTitle.ts'
import { lineWords } from './lineWords.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

/** One flag: why it is up, what it asks, a way to each field that answers it, and for facilitators the way to overrule it. */
export function FlagNote({ flag }: { readonly flag: RaisedFlag }) {
  const { title, reason, question } = wordsOfFlag(flag)
  const { words = [], lines = [] } = flag.cause
  return (
    <li className={styles.flag} data-flag={flag.flag}>
      <p className={styles.title}>{title}</p>
      {reason !== '' && <p>{reason}</p>}
      {words.length > 0 && (
        <p className={styles.small}>{texts.flag_words({ words: words.join(', ') })}</p>
      )}
      <Others ids={lines} />
      <p className={styles.question}>{question}</p>
      {flag.overruled ? <Overruled flag={flag} /> : <Ways flag={flag} />}
    </li>
  )
}

/** The lines that should have been agreed before. */
function Others({ ids }: { readonly ids: readonly string[] }) {
  const lines = useSteadyView((state) => state.lines)
  const found = ids.flatMap((id) => lines.get(id) ?? [])
  if (found.length === 0) return null
  return (
    <p className={styles.small}>{texts.flag_before({ lines: found.map(lineWords).join(' · ') })}</p>
  )
}

function Ways({ flag }: { readonly flag: RaisedFlag }) {
  const { context } = usePanelParts()
  const { isPossible } = useAction(sendOverruleFlag)
  const overrule = useCommand(sendOverruleFlag)
  const [isAsking, setIsAsking] = useState(false)
  const fields = flag.flag === 'generic' ? ['swap' as const] : (flag.cause.fields ?? [])
  return (
    <div className={styles.ways}>
      {fields.map((field) => (
        <Button
          key={field}
          size="small"
          icon={<CornerDownRight size={14} aria-hidden />}
          onPress={() => showLine.run(context, { id: flag.line, field })}
        >
          {fieldNames[field]()}
        </Button>
      ))}
      {isPossible && (
        <Button size="small" look="plain" onPress={() => setIsAsking(true)}>
          {sendOverruleFlag.label()}
        </Button>
      )}
      {isAsking && (
        <ReasonDialog
          isNeeded
          title={texts.flag_overruleTitle({ flag: wordsOfFlag(flag).title })}
          about={texts.flag_overruleAbout()}
          label={texts.flag_overruleDo()}
          onDone={(reason) => overrule({ line: flag.line, flag: flag.flag, reason })}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  )
}

function Overruled({ flag }: { readonly flag: RaisedFlag }) {
  const { isPossible } = useAction(sendRaiseFlag)
  const raise = useCommand(sendRaiseFlag)
  const { overruled } = flag
  if (overruled === undefined) return null
  return (
    <div className={styles.overruled}>
      <p>{texts.flag_overruledBy({ name: overruled.by || '–', reason: overruled.reason })}</p>
      {isPossible && (
        <Button
          size="small"
          look="plain"
          onPress={() => raise({ line: flag.line, flag: flag.flag })}
        >
          {sendRaiseFlag.label()}
        </Button>
      )}
    </div>
  )
}
