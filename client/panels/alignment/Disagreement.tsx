import { texts } from '#client/texts'
import type { Alignment } from '#shared/strategy'
import styles from './Alignment.module.css'
import { agreementWords, percentWords } from './pictureWords.ts'

/** Questions down, functions across: how far each function is from everybody else. It is a table already: every cell has its number. */
export function Disagreement({ alignment }: { readonly alignment: Alignment }) {
  const { questions, disagreement } = alignment
  return (
    <figure className={styles.grid} aria-label={texts.disagreement_title()}>
      <figcaption className={styles.gridHead}>
        <h4 className={styles.heading}>{texts.disagreement_title()}</h4>
        <p className={styles.small}>
          {questions.length === 0 ? texts.disagreement_none() : texts.disagreement_lead()}
        </p>
      </figcaption>
      {questions.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys
        <section className={styles.scroll} tabIndex={0} aria-label={texts.disagreement_title()}>
          <table className={styles.matrix}>
            <caption className={styles.unseen}>{texts.disagreement_title()}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.disagreement_question()}</th>
                <th scope="col">{texts.disagreement_agreement()}</th>
                {disagreement.map(({ name }) => (
                  <th key={name} scope="col" dir="auto">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {questions.map((question, row) => (
                <tr key={question.round}>
                  <th scope="row" dir="auto">
                    {question.words}
                  </th>
                  <td>{agreementWords(question.agreement)}</td>
                  {disagreement.map(({ name, distances }) => (
                    <Distance key={name} value={distances[row]} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </figure>
  )
}

function Distance({ value }: { readonly value: number | undefined }) {
  if (value === undefined) {
    return (
      <td>
        <span className={styles.missing}>{texts.alignment_tooFew()}</span>
      </td>
    )
  }
  return (
    <td>
      <span className={styles.cellNumber}>{percentWords(value)}</span>
      <span className={styles.miniTrack} aria-hidden>
        <span className={styles.measured} style={{ inlineSize: `${value * 100}%` }} />
      </span>
    </td>
  )
}
