import { texts } from '#client/texts'
import type { Reservation, RoundResult } from '#shared/protocol'
import { Bars } from './Bars.tsx'
import { ResultTable } from './ResultTable.tsx'
import styles from './Rounds.module.css'
import { answerRows } from './resultRows.ts'
import { answerWords } from './roundWords.ts'

interface ConsentResultProps {
  readonly part: Pick<RoundResult, 'tallies' | 'ballots'>
  readonly reservations: readonly Reservation[]
}

/** How many gave each answer, and what is held against the wording. */
export function ConsentResult({ part, reservations }: ConsentResultProps) {
  const rows = answerRows(part)
  return (
    <>
      <Bars label={texts.round_consentResult()} rows={rows} full={Math.max(1, part.ballots)} />
      {reservations.length > 0 && (
        <>
          <h4 className={styles.heading}>{texts.round_reservations()}</h4>
          <Reservations reservations={reservations} />
        </>
      )}
      <ResultTable
        caption={texts.round_consentResult()}
        columns={[texts.round_answer(), texts.round_peopleColumn()]}
        rows={rows.map(({ words, told }) => ({ head: words, cells: [told] }))}
      />
    </>
  )
}

/** What is held against a wording, and by whom. */
export function Reservations({ reservations }: Pick<ConsentResultProps, 'reservations'>) {
  return (
    <ul className={styles.reservations} aria-label={texts.round_reservations()}>
      {reservations.map((reservation, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same
        <li key={at} className={styles.reservation}>
          <p dir="auto">{reservation.reason}</p>
          <p className={styles.small}>{aboutReservation(reservation)}</p>
        </li>
      ))}
    </ul>
  )
}

function aboutReservation({ answer, name, function: silo, onSite }: Reservation): string {
  const who = [...(name ? [name] : []), ...(silo ? [silo] : [])]
  return [answerWords(answer), ...who, ...(onSite ? [texts.onSite_room()] : [])].join(' · ')
}
