import { texts } from '#client/texts'
import { type Person, useSteadyView, useView } from '#client/view'
import type { Line } from '#shared/board'
import type { LineStanding } from '#shared/session'
import { answerWords } from '../rounds/roundWords.ts'
import { dateWords } from './dateWords.ts'
import { dotsOfSources, supportWords } from './lineVotes.ts'
import { statusNames } from './lineWords.ts'
import { SourcesButton } from './SourcesButton.tsx'
import { StatusBadge } from './StatusBadge.tsx'
import styles from './Strategy.module.css'
import { useSources } from './useSources.ts'

interface LineAboutProps {
  readonly line: Line
  readonly standing: LineStanding
}

/** How a line stands, what it came from, how people answered, and who is writing in it. */
export function LineAbout({ line, standing }: LineAboutProps) {
  const sources = useSources(line)
  const dots = useSteadyView((state) => dotsOfSources(state, sources))
  const support = supportWords(standing.round)
  return (
    <div className={styles.about}>
      <StatusBadge status={standing.status} />
      <SourcesButton line={line} />
      {dots > 0 && <span>{texts.strategy_votes({ count: dots })}</span>}
      {support.length > 0 && <span>{support.join(' · ')}</span>}
      <Writers id={line.id} />
    </div>
  )
}

function Writers({ id }: { readonly id: string }) {
  const names = useView(({ people }) => writersOf(people, id))
  if (names === '') return null
  return <span className={styles.writing}>{texts.strategy_writing({ name: names })}</span>
}

function writersOf(people: readonly Person[], id: string): string {
  const names = people.flatMap((person) => (person.presence.editing === id ? [person.name] : []))
  return [...new Set(names)].join(', ')
}

/** Who decided what and when, with the reason; and what people hold against the wording. */
export function Decision({ standing }: Pick<LineAboutProps, 'standing'>) {
  const { decided, status, round } = standing
  if (decided === undefined || status === 'draft') return null
  const about = {
    status: statusNames[status === 'tested' ? 'proposed' : status](),
    date: dateWords(decided.atMs),
  }
  const reservations = round?.closed?.result.reservations ?? []
  return (
    <>
      <p className={styles.small}>
        {decided.by === ''
          ? texts.strategy_decidedOn(about)
          : texts.strategy_decidedBy({ ...about, name: decided.by })}
      </p>
      {decided.reason !== undefined && (
        <p className={styles.small}>{texts.strategy_reasonFor({ reason: decided.reason })}</p>
      )}
      {reservations.length > 0 && (
        <details className={styles.reservations}>
          <summary>{texts.strategy_reservations({ count: reservations.length })}</summary>
          <ul>
            {reservations.map(({ answer, reason, name, function: silo }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same
              <li key={at} className={styles.reservation}>
                <p dir="auto">{reason}</p>
                <p className={styles.small}>
                  {[answerWords(answer), name, silo].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
