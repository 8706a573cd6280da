import { RotateCcw } from 'lucide-react'
import { mayEditLine, putBackWording } from '#client/actions'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { useSteadyView } from '#client/view'
import type { Line } from '#shared/board'
import type { LineStanding } from '#shared/session'
import { usePanelParts } from '../panelParts.ts'
import { dateWords } from './dateWords.ts'
import { statusNames } from './lineWords.ts'
import styles from './Strategy.module.css'

interface ChangedNoticeProps {
  readonly line: Line
  readonly standing: LineStanding
}

/** A line that was decided on and reads otherwise now: what it read, and one press to put it back. */
export function ChangedNotice({ line, standing }: ChangedNoticeProps) {
  const { context } = usePanelParts()
  const canWrite = useSteadyView(() => mayEditLine(context, line.id))
  const { status, decided } = standing
  if (status !== 'draft' || decided === undefined) return null
  const was = String(decided.content.text ?? '')
  return (
    <div className={styles.changed} role="status">
      <p>
        {texts.strategy_changedSince({
          status: statusNames[decided.status]().toLowerCase(),
          date: dateWords(decided.atMs),
        })}
      </p>
      {was === line.text ? (
        <p className={styles.small}>{texts.strategy_fieldsChanged()}</p>
      ) : (
        <p>
          {texts.strategy_itRead()} <q dir="auto">{was}</q>
        </p>
      )}
      {canWrite && (
        <Button
          size="small"
          icon={<RotateCcw size={14} aria-hidden />}
          onPress={() => putBackWording.run(context, line.id)}
        >
          {putBackWording.label()}
        </Button>
      )}
    </div>
  )
}
