import { X } from 'lucide-react'
import { useState } from 'react'
import { texts } from '#client/texts'
import { IconButton } from '#client/ui'
import { AppLink } from '../AppLink.tsx'
import { useParts } from '../parts.ts'
import { workshopPath } from '../route.ts'
import styles from './RecentList.module.css'

const mostShown = 4

/** The workshops this browser was in last; nothing on the first visit. */
export function RecentList() {
  const { memory } = useParts()
  const [workshops, setWorkshops] = useState(() => memory.workshops())
  const shown = workshops.filter(({ entries }) => entries.length > 0).slice(0, mostShown)
  if (shown.length === 0) return null
  const forget = (id: string) => {
    memory.forgetWorkshop(id)
    setWorkshops(memory.workshops())
  }
  return (
    <section className={styles.section} aria-labelledby="recent">
      <h2 id="recent" className={styles.title}>
        {texts.home_recent()}
      </h2>
      <ul className={styles.list}>
        {shown.map(({ workshopId, title, openedAtMs }) => (
          <li key={workshopId} className={styles.item}>
            <AppLink to={workshopPath(workshopId)} className={styles.link}>
              <span className={styles.name}>{title}</span>
              <span className={styles.when}>{whenText(openedAtMs)}</span>
            </AppLink>
            <IconButton
              size="small"
              label={texts.home_forget({ title })}
              icon={<X size={16} />}
              onPress={() => forget(workshopId)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function whenText(openedAtMs: number): string {
  const when = new Date(openedAtMs).toLocaleString(undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return texts.home_openedAt({ when })
}
