import { texts } from '#client/texts'
import { useView } from '#client/view'
import type { Round } from '#shared/protocol'
import { Bars } from './Bars.tsx'
import styles from './Rounds.module.css'
import { ranked } from './resultNumbers.ts'
import { optionWords } from './roundWords.ts'

const nothing: number[][] = []

/** How a round stands that is not blind. */
export function Standing({ round }: { readonly round: Round }) {
  const tallies = useView(({ session }) => session?.standing ?? nothing)
  const items = useView((view) => view.items)
  const rows = ranked(round, { tallies }).map(({ index, value }) => ({
    id: round.options[index]?.id ?? '',
    words: optionWords(round.options[index] ?? { id: '' }, items),
    value,
    told: String(value),
  }))
  return (
    <>
      <h4 className={styles.heading}>{texts.round_standing()}</h4>
      <Bars label={texts.round_standing()} rows={rows} />
    </>
  )
}
