import { shortWords, texts } from '#client/texts'
import { classes } from '#client/ui'
import { useView } from '#client/view'
import { readableOf, zoneOf } from '#shared/board'
import styles from './SearchPanel.module.css'

/** More lines than anybody reads; the count says how many there are, and the keys reach them all. */
const mostShown = 100

interface HitsProps {
  readonly ids: readonly string[]
  readonly current: string | undefined
  readonly onGo: (id: string) => void
}

/** What was found, with the zone it lies in. */
export function Hits({ ids, current, onGo }: HitsProps) {
  const items = useView((view) => view.items)
  const zones = useView((view) => view.session?.zones)
  if (ids.length === 0) return null
  return (
    <ol className={styles.hits} aria-label={texts.search_hits()}>
      {ids.slice(0, mostShown).flatMap((id) => {
        const item = items.get(id)
        if (!item) return []
        const zone = zoneOf(item, zones ?? [])
        return (
          <li key={id}>
            <button
              type="button"
              className={classes(styles.hit)}
              aria-current={id === current}
              onClick={() => onGo(id)}
            >
              <span className={styles.words}>
                {item.kind === 'image' ? shortWords(item) : readableOf(item)}
              </span>
              {zone && <span className={styles.zone}>{zone.title}</span>}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
