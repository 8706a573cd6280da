import { useState } from 'react'
import { texts } from '#client/texts'
import { linesOf, useSteadyView } from '#client/view'
import type { LineKind, LineOf } from '#shared/board'
import { CommitmentsSection } from './CommitmentsSection.tsx'
import { FilterBar } from './FilterBar.tsx'
import { GuardrailsSection } from './GuardrailsSection.tsx'
import { fitsFilter, isFiltering, type LineFilter } from './lineFilter.ts'
import { shownKinds } from './lineWords.ts'
import { MovesSection } from './MovesSection.tsx'
import { StatementsSection } from './StatementsSection.tsx'
import styles from './Strategy.module.css'
import { useStrategyTest } from './strategyTest.ts'

/** Every line of the strategy by kind, to be written and decided on. */
export function StrategyLines() {
  const [filter, setFilter] = useState<LineFilter>({})
  const lines = useSteadyView((state) => state.lines)
  const session = useSteadyView((state) => state.session)
  const all = shownKinds.flatMap((kind) => [...linesOf({ lines }, kind)])
  const { byLine } = useStrategyTest()
  const flagged = new Set(
    [...byLine].flatMap(([id, flags]) => (flags.some(({ overruled }) => !overruled) ? [id] : [])),
  )
  const fits = (line: (typeof all)[number]) => fitsFilter(line, filter, { session }, flagged)
  const of = <Kind extends LineKind>(kind: Kind) =>
    linesOf({ lines }, kind).filter((line): line is LineOf<Kind> => fits(line as never))
  const isFiltered = isFiltering(filter)
  const shows = (kind: LineKind) => filter.kind === undefined || filter.kind === kind
  const count = all.filter(fits).length
  return (
    <>
      {all.length > 0 && (
        <FilterBar filter={filter} onChange={setFilter} lines={all} count={count} />
      )}
      {all.length === 0 && <p className={styles.lead}>{texts.strategy_lead()}</p>}
      {shows('statement') && (
        <StatementsSection statements={of('statement')} isFiltered={isFiltered} />
      )}
      {shows('move') && <MovesSection moves={of('move')} />}
      {shows('guardrail') && <GuardrailsSection guardrails={of('guardrail')} />}
      {shows('commitment') && <CommitmentsSection commitments={of('commitment')} />}
    </>
  )
}
