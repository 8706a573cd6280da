import { useState } from 'react'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import styles from './Rounds.module.css'

interface ResultTableProps {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[]
}

/** The numbers behind a picture, for whoever reads rather than looks. */
export function ResultTable({ caption, columns, rows }: ResultTableProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div>
      <Button size="small" look="plain" isOn={isOpen} onPress={() => setIsOpen(!isOpen)}>
        {texts.round_table()}
      </Button>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys
        <section className={styles.tablePlace} tabIndex={0} aria-label={caption}>
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
              {rows.map(({ head, cells }, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of equal words are told apart by their place
                <tr key={row}>
                  <th scope="row" dir="auto">
                    {head}
                  </th>
                  {cells.map((cell, at) => (
                    <td key={columns[at + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}
