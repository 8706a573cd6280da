import { labels, texts } from '#client/texts'
import type { LayersPicture } from '#shared/strategy'
import styles from './Alignment.module.css'
import { ConflictList } from './ConflictList.tsx'
import { PictureTable } from './PictureTable.tsx'
import { sideWords } from './sideWords.ts'

/** The three layers with what each asks of the middle, and the pairs of messages that cannot both be followed. */
export function LayersAndConflicts({ picture }: { readonly picture: LayersPicture }) {
  const { conflicts } = picture
  return (
    <section className={styles.picture} aria-label={texts.layers_title()}>
      <h3 className={styles.title}>{texts.layers_title()}</h3>
      <p className={styles.lead}>{texts.layers_lead()}</p>
      <ol className={styles.layers}>
        {picture.layers.map((layer) => (
          <LayerColumn key={layer.layer} {...layer} conflicts={conflicts} />
        ))}
      </ol>
      <h4 className={styles.heading}>{texts.layers_conflicts()}</h4>
      {conflicts.length === 0 ? (
        <p className={styles.small}>{texts.layers_noConflicts()}</p>
      ) : (
        <>
          <ConflictList conflicts={conflicts} />
          <ConflictTable conflicts={conflicts} />
        </>
      )}
    </section>
  )
}

type ColumnProps = LayersPicture['layers'][number] & Pick<LayersPicture, 'conflicts'>

function LayerColumn({ layer, messages, conflicts }: ColumnProps) {
  const numberOf = (id: string) => conflicts.findIndex((conflict) => conflict.id === id) + 1
  const pulling = messages.filter((message) => message.conflicts.length > 0).length
  return (
    <li className={styles.layer} data-layer={layer}>
      <h4 className={styles.heading}>{labels.layer[layer]()}</h4>
      {messages.length === 0 && <p className={styles.emptyCell}>{texts.layers_empty()}</p>}
      <ul className={styles.messages} aria-label={labels.layer[layer]()}>
        {messages.map(({ item, text, conflicts: of }) => (
          <li key={item} className={styles.message} data-pulls={of.length > 0}>
            <span dir="auto">{text}</span>
            {of.map((id) => (
              <span key={id} className={styles.badge}>
                <span className={styles.unseen}>
                  {texts.layers_conflict({ number: numberOf(id) })}
                </span>
                <span aria-hidden>⚡ {numberOf(id)}</span>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {pulling > 0 && <p className={styles.small}>{texts.layers_inConflict({ count: pulling })}</p>}
    </li>
  )
}

function ConflictTable({ conflicts }: Pick<LayersPicture, 'conflicts'>) {
  return (
    <PictureTable
      caption={texts.layers_conflicts()}
      columns={[
        texts.layers_number(),
        texts.layers_one(),
        texts.layers_other(),
        texts.layers_why(),
        texts.layers_middle(),
      ]}
      rows={conflicts.map(({ id, between: [one, other], reason, reachesMiddle }, index) => ({
        id,
        head: String(index + 1),
        cells: [sideWords(one), sideWords(other), reason, reachesMiddle ? '✓' : '–'],
      }))}
    />
  )
}
