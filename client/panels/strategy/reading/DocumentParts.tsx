import { type ReactNode, useMemo } from 'react'
import { Button } from 'react-aria-components'
import { texts } from '#client/texts'
import { classes } from '#client/ui'
import { useSteadyView } from '#client/view'
import type { Line } from '#shared/board'
import { AlignmentView } from '../AlignmentView.tsx'
import { CoverageView } from '../CoverageView.tsx'
import { dateWords } from '../dateWords.ts'
import { kindTitles, type ShownKind, shownKinds } from '../lineWords.ts'
import { SignView } from '../SignView.tsx'
import { useStrategyTest } from '../strategyTest.ts'
import { Missing } from './Missing.tsx'
import { ReadLine } from './ReadLine.tsx'
import { type ReadStrategy, readStrategy } from './readStrategy.ts'
import styles from './StrategyDocument.module.css'

interface Chapter {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
}

/** Everything a reader finds, in the order they need it, with a table of contents beside it. */
export function DocumentParts({ onWriting }: { readonly onWriting: () => void }) {
  const session = useSteadyView((state) => state.session)
  const lines = useSteadyView((state) => state.lines)
  const read = useMemo(() => readStrategy({ lines, session }), [lines, session])
  const chapters = chaptersOf(read, onWriting)
  return (
    <div className={styles.columns}>
      <Contents chapters={chapters} />
      <main className={styles.document}>
        <header className={styles.front}>
          <p className={styles.kicker}>{texts.read_kicker()}</p>
          <h1 className={styles.title}>{session?.title}</h1>
          {session?.date !== undefined && <p className={styles.date}>{dateWords(session.date)}</p>}
          <Summary read={read} />
        </header>
        {chapters.map(({ id, title, content }) => (
          <section
            key={id}
            id={`part-${id}`}
            tabIndex={-1}
            className={styles.chapter}
            aria-label={title}
          >
            <h2 className={styles.heading}>{title}</h2>
            {content}
          </section>
        ))}
        <section id="part-alignment" tabIndex={-1} className={styles.chapter}>
          <AlignmentView />
        </section>
        <section id="part-coverage" tabIndex={-1} className={styles.chapter}>
          <CoverageView />
        </section>
        <section id="part-sign" tabIndex={-1} className={styles.chapter}>
          <SignView />
        </section>
      </main>
    </div>
  )
}

function chaptersOf(read: ReadStrategy, onWriting: () => void): Chapter[] {
  const { agreed, open, parked, earlier } = read
  const chapter = (id: string, title: string, lines: readonly Line[]): Chapter[] =>
    lines.length === 0
      ? []
      : [{ id, title, content: <Lines lines={lines} onWriting={onWriting} /> }]
  return [
    ...shownKinds.flatMap((kind: ShownKind) => chapter(kind, kindTitles[kind](), agreed[kind])),
    { id: 'missing', title: texts.read_missing(), content: <Missing read={read} /> },
    ...chapter('open', texts.read_open(), open),
    ...chapter('parked', texts.strategy_parked(), parked),
    ...chapter('earlier', texts.earlier_title(), earlier),
  ]
}

interface LinesProps {
  readonly lines: readonly Line[]
  readonly onWriting: () => void
}

function Lines({ lines, onWriting }: LinesProps) {
  const isRanked = lines[0]?.kind === 'move' && lines.every(({ kind }) => kind === 'move')
  const List = isRanked ? 'ol' : 'ul'
  return (
    <List className={styles.lines}>
      {lines.map((line, index) => (
        <ReadLine
          key={line.id}
          line={line}
          number={isRanked ? index + 1 : undefined}
          onWriting={onWriting}
        />
      ))}
    </List>
  )
}

function Summary({ read }: { readonly read: ReadStrategy }) {
  const { agreed, questions, unanswered, open } = read
  const { raised } = useStrategyTest()
  const ids = new Set(shownKinds.flatMap((kind) => agreed[kind].map(({ id }) => id)))
  const flags = raised.filter(({ line, overruled }) => ids.has(line) && !overruled).length
  const facts = [
    ...(questions > 0
      ? [texts.read_questions({ answered: questions - unanswered.length, count: questions })]
      : []),
    ...shownKinds
      .filter((kind) => kind !== 'statement' || questions === 0)
      .map((kind) => countWords[kind]({ count: agreed[kind].length })),
    texts.read_openCount({ count: open.length }),
    texts.read_flags({ count: flags }),
  ]
  return (
    <ul className={styles.facts} aria-label={texts.read_glance()}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}

const countWords = {
  statement: texts.read_statements,
  move: texts.read_moves,
  guardrail: texts.read_guardrails,
  commitment: texts.read_commitments,
}

/** Buttons, not links: what follows # in an address here is a key to the workshop. */
function Contents({ chapters }: { readonly chapters: readonly Chapter[] }) {
  const entries = [
    ...chapters,
    { id: 'alignment', title: texts.strategy_alignmentTab() },
    { id: 'coverage', title: texts.coverage_title() },
    { id: 'sign', title: texts.strategy_signTab() },
  ]
  const go = (id: string) => {
    const part = document.getElementById(`part-${id}`)
    part?.scrollIntoView({ block: 'start' })
    part?.focus({ preventScroll: true })
  }
  return (
    <nav className={styles.contents} aria-label={texts.read_contents()}>
      <ol>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <Button className={classes(styles.entry)} onPress={() => go(id)}>
              {title}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
