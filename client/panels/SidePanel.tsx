import { X } from 'lucide-react'
import type { ComponentType } from 'react'
import { texts } from '#client/texts'
import { IconButton } from '#client/ui'
import { AgendaList } from './AgendaList.tsx'
import { PeopleList } from './PeopleList.tsx'
import styles from './SidePanel.module.css'
import { VersionsList } from './VersionsList.tsx'

export type SidePanelName = 'people' | 'agenda' | 'versions'

interface SidePanelProps {
  readonly name: SidePanelName
  readonly onClose: () => void
}

/** A list beside the board; on a phone a sheet from below. The board stays usable. */
export function SidePanel({ name, onClose }: SidePanelProps) {
  const { title, List } = contents[name]
  return (
    <aside
      className={styles.panel}
      aria-label={title()}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{title()}</h2>
        <IconButton
          size="small"
          label={texts.ui_close()}
          icon={<X size={18} />}
          onPress={onClose}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys */}
      <div className={styles.body} tabIndex={0}>
        <List onClose={onClose} />
      </div>
    </aside>
  )
}

interface Content {
  readonly title: () => string
  readonly List: ComponentType<{ readonly onClose: () => void }>
}

const contents: Record<SidePanelName, Content> = {
  people: { title: texts.people_title, List: PeopleList },
  agenda: { title: texts.agenda_title, List: AgendaList },
  versions: { title: texts.version_title, List: VersionsList },
}
