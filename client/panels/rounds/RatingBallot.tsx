import { castBallot } from '#client/actions'
import { texts } from '#client/texts'
import { Choices } from '#client/ui'
import { useView } from '#client/view'
import { bestRating, type Round, type RoundOption } from '#shared/protocol'
import { usePanelParts } from '../panelParts.ts'
import styles from './Rounds.module.css'
import { optionWords } from './roundWords.ts'

const scale = Array.from({ length: bestRating }, (_, n) => ({ id: `${n + 1}`, label: `${n + 1}` }))

/** A rating from 1 to 5 of each note, statement or function but one's own. */
export function RatingBallot({ round }: { readonly round: Round }) {
  const silo = useView(
    ({ self, session }) => session?.people.find(({ id }) => id === self.participantId)?.function,
  )
  const options = round.options.filter(
    ({ words }) => round.kind !== 'pairwise' || words !== silo || silo === undefined,
  )
  return (
    <div className={styles.ratings}>
      <p className={styles.about}>
        {round.kind === 'pairwise' ? texts.round_pairwiseHow() : texts.round_ratingHow()}
      </p>
      {options.map((option) => (
        <Rating key={option.id} round={round} option={option} />
      ))}
    </div>
  )
}

function Rating({ round, option }: { readonly round: Round; readonly option: RoundOption }) {
  const { context } = usePanelParts()
  const words = useView(({ items }) => optionWords(option, items))
  const ballot = useView((view) => view.ballot)
  const ratings = ballot?.wanted && 'ratings' in ballot.wanted ? ballot.wanted.ratings : {}
  const mine = ratings[option.id]
  const rate = (id: string) => {
    const kind = round.kind === 'pairwise' ? 'pairwise' : 'rating'
    castBallot.run(context, { kind, ratings: { ...ratings, [option.id]: Number(id) } })
  }
  return (
    <Choices
      look="scale"
      label={words === round.question ? texts.round_yourRating() : words}
      options={scale}
      value={mine === undefined ? undefined : String(mine)}
      isDisabled={ballot?.state === 'unread'}
      onChange={rate}
    />
  )
}
