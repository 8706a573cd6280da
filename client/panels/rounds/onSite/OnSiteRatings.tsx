import { texts } from '#client/texts'
import { Stepper } from '#client/ui'
import { useView } from '#client/view'
import type { RoundOption } from '#shared/protocol'
import rounds from '../Rounds.module.css'
import { optionWords } from '../roundWords.ts'
import styles from './OnSite.module.css'
import type { OnSiteParts } from './OnSiteDots.tsx'
import { countsOf, sum } from './onSiteDraft.ts'

/** For each thing that is rated: how many on site gave 1, 2 … 5. */
export function OnSiteRatings({ draft, round, onChange }: OnSiteParts) {
  return (
    <>
      <p className={rounds.about}>{texts.onSite_ratingHow()}</p>
      {round.options.map((option) => (
        <Rating
          key={option.id}
          option={option}
          counts={countsOf(draft, option.id)}
          people={draft.people}
          onChange={(counts) =>
            onChange({ ...draft, ratings: { ...draft.ratings, [option.id]: counts } })
          }
        />
      ))}
    </>
  )
}

interface RatingProps {
  readonly option: RoundOption
  readonly counts: readonly number[]
  readonly people: number
  readonly onChange: (counts: readonly number[]) => void
}

function Rating({ option, counts, people, onChange }: RatingProps) {
  const words = useView(({ items }) => optionWords(option, items))
  const given = sum(counts)
  return (
    <fieldset className={styles.rating}>
      <legend className={styles.about} dir="auto">
        {words}
      </legend>
      <p className={rounds.small}>{texts.onSite_answered({ given, people })}</p>
      <div className={styles.counts}>
        {counts.map((count, at) => (
          <Stepper
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the rating
            key={at}
            label={texts.onSite_gave({ rating: at + 1 })}
            value={count}
            most={Math.max(count, count + people - given)}
            onChange={(next) => onChange(counts.map((one, place) => (place === at ? next : one)))}
          />
        ))}
      </div>
    </fieldset>
  )
}
