import { texts } from '#client/texts'
import { useView } from '#client/view'
import type { Round, RoundGroup, RoundResult } from '#shared/protocol'
import { Bars } from './Bars.tsx'
import { groupWords } from './groupWords.ts'
import { ResultTable } from './ResultTable.tsx'
import styles from './Rounds.module.css'
import { ranked } from './resultNumbers.ts'
import { optionWords } from './roundWords.ts'

interface DotResultProps {
  readonly round: Round
  readonly part: Pick<RoundResult, 'tallies'>
  readonly groups: readonly RoundGroup[]
}

/** Notes by their dots, most first; behind it a table with the dots of each function and layer. */
export function DotResult({ round, part, groups }: DotResultProps) {
  const items = useView((view) => view.items)
  const rows = ranked(round, part).map(({ index, tally, value }) => {
    const option = round.options[index] ?? { id: '' }
    return {
      index,
      id: option.id,
      words: optionWords(option, items),
      tally,
      value,
      told: `${value}`,
    }
  })
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
            `${tally[1] ?? 0}`,
            ...groups.map(({ tallies }) => `${tallies[index]?.[0] ?? 0}`),
          ],
        }))}
      />
    </>
  )
}
