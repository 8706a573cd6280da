import { useMemo } from 'react'
import { texts } from '#client/texts'
import { useSteadyView } from '#client/view'
import { coverageOf, type RaisedFlag } from '#shared/strategy'
import { gridTitles, rowName } from '../../alignment/pictureWords.ts'
import { titleOf } from '../flagTitle.ts'
import { lineWords, shownKinds } from '../lineWords.ts'
import { useStrategyTest } from '../strategyTest.ts'
import { useStrategyInput } from '../useStrategyInput.ts'
import type { ReadStrategy } from './readStrategy.ts'
import styles from './StrategyDocument.module.css'

/** What a reader has to know is not there: questions without an agreed line, flags that are up on agreed ones, and what nothing reaches. */
export function Missing({ read }: { readonly read: ReadStrategy }) {
  const { byLine } = useStrategyTest()
  const agreed = shownKinds.flatMap((kind) => read.agreed[kind])
  const flagged = agreed.flatMap((line) => {
    const up = (byLine.get(line.id) ?? []).filter(({ overruled }) => !overruled)
    return up.length > 0 ? [{ line, up }] : []
  })
  const isNothing = read.unanswered.length + flagged.length === 0
  return (
    <>
      {isNothing && <p className={styles.text}>{texts.read_nothingMissing()}</p>}
      {read.unanswered.length > 0 && (
        <>
          <h3 className={styles.subheading}>{texts.read_unanswered()}</h3>
          <ul className={styles.plain}>
            {read.unanswered.map((zone) => (
              <li key={zone.id} dir="auto">
                <strong>{zone.title}</strong> {zone.prompt}
              </li>
            ))}
          </ul>
        </>
      )}
      {flagged.length > 0 && (
        <>
          <h3 className={styles.subheading}>{texts.read_flagged()}</h3>
          <ul className={styles.plain}>
            {flagged.map(({ line, up }) => (
              <li key={line.id} dir="auto">
                <strong>{lineWords(line)}</strong> {up.map(titleOf).join(', ')}
                <Causes flags={up} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Uncovered />
    </>
  )
}

/** The lines that should have been agreed before. */
function Causes({ flags }: { readonly flags: readonly RaisedFlag[] }) {
  const lines = useSteadyView((state) => state.lines)
  const before = flags
    .flatMap(({ cause }) => cause.lines ?? [])
    .flatMap((id) => lines.get(id) ?? [])
  if (before.length === 0) return null
  return (
    <p className={styles.small}>
      {texts.flag_before({ lines: before.map(lineWords).join(' · ') })}
    </p>
  )
}

/** Functions, layers, stages, models and building blocks that nothing reaches. */
function Uncovered() {
  const input = useStrategyInput()
  const grids = useMemo(() => (input ? coverageOf(input).grids : []), [input])
  const empty = grids.flatMap((grid) => {
    const rows = grid.rows.filter(({ count }) => count === 0)
    if (rows.length === 0) return []
    return [{ kind: grid.kind, names: rows.map(({ key }) => rowName(grid, key)).join(', ') }]
  })
  if (empty.length === 0) return null
  return (
    <>
      <h3 className={styles.subheading}>{texts.read_uncovered()}</h3>
      <ul className={styles.plain}>
        {empty.map(({ kind, names }) => (
          <li key={kind} dir="auto">
            <strong>{gridTitles[kind]()}</strong> {names}
          </li>
        ))}
      </ul>
    </>
  )
}
