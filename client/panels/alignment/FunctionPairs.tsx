import { texts } from '#client/texts'
import type { FunctionPairs as Pairs } from '#shared/strategy'
import styles from './Alignment.module.css'
import { PairCell } from './PairCell.tsx'
import { PictureTable } from './PictureTable.tsx'
import { ratingWords } from './pictureWords.ts'

/** How functions see each other: in each cell both views and the gap between them. Undefined: they have not rated each other yet. */
export function FunctionPairs({ pairs }: { readonly pairs: Pairs | undefined }) {
  return (
    <section className={styles.picture} aria-label={texts.pairs_title()}>
      <h3 className={styles.title}>{texts.pairs_title()}</h3>
      <p className={styles.lead}>{pairs ? texts.pairs_lead() : texts.pairs_none()}</p>
      {pairs && (
        <>
          <PairMatrix pairs={pairs} />
          <PairTable pairs={pairs} />
        </>
      )}
    </section>
  )
}

/** Every pair once, below the diagonal. */
function PairMatrix({ pairs: { functions, pairs } }: { readonly pairs: Pairs }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys
    <section className={styles.scroll} tabIndex={0} aria-label={texts.pairs_title()}>
      <table className={styles.matrix}>
        <caption className={styles.unseen}>{texts.pairs_title()}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.pairs_function()}</th>
            {functions.slice(0, -1).map((name) => (
              <th key={name} scope="col" dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {functions.slice(1).map((row, at) => (
            <tr key={row}>
              <th scope="row" dir="auto">
                {row}
              </th>
              {functions
                .slice(0, -1)
                .map((column, index) =>
                  index <= at ? (
                    <PairCell key={column} row={row} column={column} pairs={pairs} />
                  ) : (
                    <td key={column} className={styles.outside} />
                  ),
                )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PairTable({ pairs: { pairs } }: { readonly pairs: Pairs }) {
  const told = (value: number | undefined) =>
    value === undefined ? texts.alignment_tooFew() : ratingWords(value)
  return (
    <PictureTable
      caption={texts.pairs_title()}
      columns={[
        texts.pairs_pair(),
        texts.pairs_first(),
        texts.pairs_second(),
        texts.pairs_gapColumn(),
      ]}
      rows={pairs.map(({ a, b, aOfB, bOfA, gap }) => ({
        id: `${a} ${b}`,
        head: texts.pairs_both({ a, b }),
        cells: [told(aOfB), told(bOfA), told(gap)],
      }))}
    />
  )
}
