import { texts } from '#client/texts'
import styles from './Alignment.module.css'

interface PictureTableProps {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly id: string
    readonly head: string
    readonly cells: readonly string[]
  }[]
}

/** The numbers behind a picture, for whoever reads rather than looks; opened by mouse, key and screen reader alike. */
export function PictureTable({ caption, columns, rows }: PictureTableProps) {
  return (
    <details className={styles.details}>
      <summary>
        {texts.alignment_table()}
        <span className={styles.unseen}>: {caption}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys */}
      <section className={styles.scroll} tabIndex={0} aria-label={caption}>
        <table className={styles.table}>
          <caption className={styles.unseen}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, head, cells }) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {head}
                </th>
                {cells.map((cell, at) => (
                  <td key={columns[at + 1]} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
