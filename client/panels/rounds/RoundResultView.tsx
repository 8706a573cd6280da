import { useState } from 'react'
import { texts } from '#client/texts'
import { Select } from '#client/ui'
import type { Round, RoundGroup, RoundResult } from '#shared/protocol'
import { ConsentResult } from './ConsentResult.tsx'
import { DotResult } from './DotResult.tsx'
import { groupWords } from './groupWords.ts'
import { PairwiseResult } from './PairwiseResult.tsx'
import { RatingResult } from './RatingResult.tsx'
import styles from './Rounds.module.css'
import { ballotWords } from './roundWords.ts'

interface RoundResultViewProps {
  readonly round: Round
  readonly result: RoundResult
}

/** What came out of a round: of everybody, or of one function or layer where that is told. */
export function RoundResultView({ round, result }: RoundResultViewProps) {
  const [chosen, setChosen] = useState('all')
  const group = result.groups.find((one) => idOf(one) === chosen)
  const part = group ?? result
  return (
    <div className={styles.result}>
      <p className={styles.about}>{ballotWords(part.ballots, group ? undefined : result.onSite)}</p>
      {result.groups.length > 0 && (
        <Select
          label={texts.round_whose()}
          placeholder=""
          options={[
            { id: 'all', label: texts.round_everybody() },
            ...result.groups.map((one) => ({ id: idOf(one), label: groupWords(one) })),
          ]}
          value={group ? chosen : 'all'}
          onChange={setChosen}
        />
      )}
      {round.kind === 'dots' && <DotResult round={round} part={part} result={result} />}
      {round.kind === 'rating' && <RatingResult round={round} part={part} />}
      {round.kind === 'consent' && (
        <ConsentResult part={part} reservations={group ? [] : (result.reservations ?? [])} />
      )}
      {round.kind === 'pairwise' && <PairwiseResult round={round} part={part} result={result} />}
      <p className={styles.small}>{texts.round_few()}</p>
    </div>
  )
}

function idOf({ by, name }: RoundGroup): string {
  return `${by} ${name}`
}
