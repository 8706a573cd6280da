import { texts } from '#client/texts'
import { useView } from '#client/view'
import type { Round, RoundGroup, RoundResult } from '#shared/protocol'
import { Bars } from './Bars.tsx'
import { groupWords } from './groupWords.ts'
import { ResultTable } from './ResultTable.tsx'
import styles from './Rounds.module.css'
import { optionRows } from './resultRows.ts'

interface DotResultProps {
  readonly round: Round
  readonly part: RoundResult | RoundGroup
  readonly result: RoundResult
}

/** Notes by their dots, most first; behind it a table with the dots of each function and layer. */
export function DotResult({ round, part, result }: DotResultProps) {
  const { groups } = result
  const isLeast = 'by' in part ? part.by === 'onSite' : result.onSite !== undefined
  const items = useView((view) => view.items)
  const rows = optionRows(round, part, items)
  const without = rows.filter(({ value }) => value === 0).length
  return (
    <>
      <Bars label={texts.round_dotsResult()} rows={rows.filter(({ value }) => value > 0)} />
      {without > 0 && <p className={styles.small}>{texts.round_without({ count: without })}</p>}
      <ResultTable
        caption={texts.round_dotsResult()}
        columns={[
          texts.round_note(),
          texts.round_dotsColumn(),
          texts.round_peopleColumn(),
          ...groups.map(groupWords),
        ]}
        rows={rows.map(({ index, words, tally }) => ({
          head: words,
          cells: [
            `${tally[0] ?? 0}`,
            peopleWords(tally[1] ?? 0, isLeast && mayBeOnSite(result, index)),
            ...groups.map(({ tallies }) => `${tallies[index]?.[0] ?? 0}`),
          ],
        }))}
      />
    </>
  )
}

/** Of people on site only the sum of their dots is known, so they may be more than are counted. */
function mayBeOnSite({ groups }: RoundResult, index: number): boolean {
  const here = groups.find(({ by }) => by === 'onSite')
  return here === undefined || (here.tallies[index]?.[0] ?? 0) > 0
}

function peopleWords(count: number, isLeast: boolean): string {
  return isLeast && count > 0 ? texts.onSite_atLeast({ count }) : String(count)
}
