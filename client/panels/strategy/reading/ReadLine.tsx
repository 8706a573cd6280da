import { PencilLine } from 'lucide-react'
import { mayWrite, showLine } from '#client/actions'
import { labels, shortWords, texts } from '#client/texts'
import { IconButton } from '#client/ui'
import { standingIn, useSteadyView } from '#client/view'
import type { Line, Move } from '#shared/board'
import type { LineStanding } from '#shared/session'
import { usePanelParts } from '../../panelParts.ts'
import { answerWords } from '../../rounds/roundWords.ts'
import { ChangedNotice } from '../ChangedNotice.tsx'
import { dateWords } from '../dateWords.ts'
import { titleOf } from '../flagTitle.ts'
import { supportWords } from '../lineVotes.ts'
import {
  actNames,
  blockNames,
  guardrailSentence,
  lineWords,
  modelNames,
  outcomeNames,
  stageNames,
  statusNames,
} from '../lineWords.ts'
import { commitmentFacts, measureWords, moneyWords, moveFacts } from '../moveFacts.ts'
import { SourcesButton } from '../SourcesButton.tsx'
import { StatusBadge } from '../StatusBadge.tsx'
import { useStrategyTest } from '../strategyTest.ts'
import { useSources } from '../useSources.ts'
import styles from './ReadLine.module.css'

interface ReadLineProps {
  readonly line: Line
  readonly number: number | undefined
  readonly onWriting: () => void
}

/** A line for who was not there: the question, the words, how it came about, and what some hold against it. */
export function ReadLine({ line, number, onWriting }: ReadLineProps) {
  const standing = useSteadyView((state) => standingIn(state, line))
  const isAgreed = standing.status === 'agreed'
  const isEarlier = line.kind === 'commitment' && line.earlier === true
  return (
    <li className={styles.line} data-line={line.id}>
      <article aria-label={lineWords(line)}>
        <Question line={line} />
        <p className={styles.words} dir="auto">
          {number !== undefined && <span className={styles.number}>{number}</span>}
          {sentenceOf(line)}
        </p>
        {line.kind === 'move' && <MoveTable move={line} />}
        {line.kind === 'commitment' && (
          <p className={styles.facts}>
            {commitmentFacts(line, line.layer === undefined ? '' : labels.layer[line.layer]()).join(
              ' · ',
            )}
          </p>
        )}
        {!isAgreed && !isEarlier && <StatusBadge status={standing.status} />}
        {isEarlier && line.outcome && (
          <p className={styles.facts}>{outcomeNames[line.outcome]()}</p>
        )}
        <How line={line} standing={standing} />
        <Reservations standing={standing} />
        <Overruled line={line.id} />
        <ChangedNotice line={line} standing={standing} />
        <Sources line={line} />
        <EditButton line={line} onWriting={onWriting} />
      </article>
    </li>
  )
}

function sentenceOf(line: Line): string {
  if (line.kind === 'guardrail') return guardrailSentence(line)
  if (line.kind === 'commitment') return `${actNames[line.act]()}: ${line.text}`
  return line.text
}

function Question({ line }: { readonly line: Line }) {
  const zone = useSteadyView(({ session }) =>
    line.kind === 'statement' ? session?.zones.find(({ id }) => id === line.zone) : undefined,
  )
  if (zone === undefined) return null
  return (
    <p className={styles.question} dir="auto">
      {zone.prompt || zone.title}
    </p>
  )
}

function EditButton({ line, onWriting }: Pick<ReadLineProps, 'line' | 'onWriting'>) {
  const { context } = usePanelParts()
  const canWrite = useSteadyView(() => mayWrite(context))
  if (!canWrite) return null
  const edit = () => {
    onWriting()
    showLine.run(context, { id: line.id })
  }
  return (
    <span className={styles.edit}>
      <IconButton
        size="small"
        label={texts.read_edit({ line: lineWords(line) })}
        icon={<PencilLine size={16} aria-hidden />}
        onPress={edit}
      />
    </span>
  )
}

/** How it was decided, by whom, and how people answered. */
function How({ standing }: { readonly line: Line; readonly standing: LineStanding }) {
  const { decided, status, round } = standing
  if (decided === undefined || status === 'draft') return null
  const about = { status: statusNames[decided.status](), date: dateWords(decided.atMs) }
  const parts = [
    decided.by === ''
      ? texts.strategy_decidedOn(about)
      : texts.strategy_decidedBy({ ...about, name: decided.by }),
    ...supportWords(round),
  ]
  return (
    <>
      <p className={styles.facts}>{parts.join(' · ')}</p>
      {decided.reason !== undefined && (
        <p className={styles.facts}>{texts.strategy_reasonFor({ reason: decided.reason })}</p>
      )}
    </>
  )
}

function Reservations({ standing: { round, status } }: { readonly standing: LineStanding }) {
  const reservations = status === 'draft' ? [] : (round?.closed?.result.reservations ?? [])
  if (reservations.length === 0) return null
  return (
    <ul
      className={styles.reservations}
      aria-label={texts.strategy_reservations({ count: reservations.length })}
    >
      {reservations.map(({ answer, reason, name, function: silo }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same
        <li key={at}>
          <p dir="auto">{reason}</p>
          <p className={styles.small}>
            {[answerWords(answer), name, silo].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Flags that were overruled are printed with reason and name. */
function Overruled({ line }: { readonly line: string }) {
  const flags = useStrategyTest().byLine.get(line) ?? []
  return flags.flatMap((flag) =>
    flag.overruled
      ? [
          <p key={flag.flag} className={styles.small}>
            {titleOf(flag)}.{' '}
            {texts.flag_overruledBy({
              name: flag.overruled.by || '–',
              reason: flag.overruled.reason,
            })}
          </p>,
        ]
      : [],
  )
}

function Sources({ line }: { readonly line: Line }) {
  const sources = useSources(line)
  if (sources.length === 0) return null
  return (
    <details className={styles.sources}>
      <summary>{texts.strategy_fromNotes({ count: sources.length })}</summary>
      <ul>
        {sources.map((item) => (
          <li key={item.id} dir="auto">
            {shortWords(item)}
          </li>
        ))}
      </ul>
      <SourcesButton line={line} />
    </details>
  )
}

function MoveTable({ move }: { readonly move: Move }) {
  const rows = rowsOf(move).filter(([, value]) => value !== '')
  if (rows.length === 0) return null
  return (
    <dl className={styles.table}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function rowsOf(move: Move): (readonly [name: string, value: string])[] {
  const { owner, money, people, hoursPerWeek, functions, stages, blocks, models } = move
  const { start, end } = move
  const named = <Name extends string>(
    marks: Readonly<Partial<Record<Name, true>>>,
    names: Readonly<Record<Name, () => string>>,
  ) => (Object.keys(marks) as Name[]).map((name) => names[name]()).join(', ')
  const only = (fields: Partial<Move>) =>
    moveFacts({ ...fields, id: '', kind: 'move' } as Move).join(', ')
  return [
    [texts.move_owner(), owner?.name ?? ''],
    [texts.read_effort(), only({ people, hoursPerWeek } as Partial<Move>)],
    [texts.move_amount(), money ? moneyWords(money) : ''],
    [texts.read_time(), only({ start, end } as Partial<Move>)],
    [texts.move_measureGroup(), measureWords(move)],
    [texts.move_functions(), Object.keys(functions).join(', ')],
    [texts.flag_stages(), named(stages, stageNames)],
    [texts.move_blocks(), named(blocks, blockNames)],
    [texts.flag_models(), named(models, modelNames)],
    [texts.flag_businessGoal(), move.businessGoal?.words ?? ''],
    [texts.flag_brandPromise(), move.brandPromise?.words ?? ''],
    [texts.move_stopped(), move.stopped ?? ''],
  ]
}
