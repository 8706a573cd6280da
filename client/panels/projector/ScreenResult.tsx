import { texts } from '#client/texts'
import { openRoundOf, useView } from '#client/view'
import { bestRating, type Round, type RoundResult } from '#shared/protocol'
import { Bars } from '../rounds/Bars.tsx'
import { Reservations } from '../rounds/ConsentResult.tsx'
import { Spread } from '../rounds/RatingResult.tsx'
import { answerRows, optionRows, type ResultRow } from '../rounds/resultRows.ts'
import { ballotWords, kindWords } from '../rounds/roundWords.ts'
import styles from './ScreenResult.module.css'

/** So many lines can be read from the back of a room; the rest is in everybody's own window. */
const mostRows = { bars: 7, spreads: 3, reservations: 4 }

/** The result that is on the projector, over the board. Nothing while another round is open. */
export function ScreenResult() {
  const round = useView(({ session }) =>
    openRoundOf(session) ? undefined : session?.rounds?.find(({ id }) => id === session.projected),
  )
  if (round?.closed === undefined) return null
  return (
    <section className={styles.result} aria-label={texts.screen_result()}>
      <p className={styles.about}>{kindWords(round.kind)}</p>
      <h2 className={styles.question} dir="auto">
        {round.question}
      </h2>
      <Picture round={round} result={round.closed.result} />
      <p className={styles.about}>
        {ballotWords(round.closed.result.ballots, round.closed.result.onSite)}
      </p>
    </section>
  )
}

interface PictureProps {
  readonly round: Round
  readonly result: RoundResult
}

function Picture({ round, result }: PictureProps) {
  const items = useView((view) => view.items)
  if (round.kind === 'consent') return <Consent result={result} />
  const rows = optionRows(round, result, items)
  if (round.kind === 'rating') return <Ratings rows={rows} />
  const isDots = round.kind === 'dots'
  const told = isDots ? rows.filter(({ value }) => value > 0) : rows
  const label = isDots ? texts.round_dotsResult() : texts.round_pairwiseResult()
  return (
    <>
      <Bars
        label={label}
        rows={told.slice(0, mostRows.bars)}
        {...(isDots ? {} : { full: bestRating })}
      />
      <More count={told.length - mostRows.bars} />
    </>
  )
}

function Ratings({ rows }: { readonly rows: readonly ResultRow[] }) {
  return (
    <>
      <ol className={styles.spreads} aria-label={texts.round_ratingResult()}>
        {rows.slice(0, mostRows.spreads).map(({ id, words, tally, told }) => (
          <li key={id} className={styles.spread}>
            <p className={styles.words} dir="auto">
              {words}
            </p>
            <strong>{texts.round_mean({ mean: told })}</strong>
            <Spread tally={tally} />
          </li>
        ))}
      </ol>
      <More count={rows.length - mostRows.spreads} />
    </>
  )
}

function Consent({ result }: Pick<PictureProps, 'result'>) {
  const { ballots, reservations = [] } = result
  return (
    <div className={styles.consent} data-alone={reservations.length === 0 || undefined}>
      <Bars
        label={texts.round_consentResult()}
        rows={answerRows(result)}
        full={Math.max(1, ballots)}
      />
      {reservations.length > 0 && (
        <div className={styles.against}>
          <Reservations reservations={reservations.slice(0, mostRows.reservations)} />
          <More count={reservations.length - mostRows.reservations} />
        </div>
      )}
    </div>
  )
}

function More({ count }: { readonly count: number }) {
  return count > 0 ? <p className={styles.about}>{texts.screen_more({ count })}</p> : null
}
