import { Plus } from 'lucide-react'
import { memo } from 'react'
import { Button } from 'react-aria-components'
import { createNoteIn } from '#client/actions'
import { texts } from '#client/texts'
import { classes } from '#client/ui'
import type { OutlineSection as Section } from '#shared/board'
import { useAction } from '../useAction.ts'
import { ClusterHeading } from './ClusterHeading.tsx'
import { NoteRows } from './NoteRows.tsx'
import styles from './OutlineList.module.css'
import { useOutlineHands } from './outlineHands.ts'
import { useClusterName } from './useClusterName.ts'

/** One zone: its title as a heading, its prompt, its notes, its clusters, and a way to add a note. */
export const OutlineSection = memo(function OutlineSection({
  section,
}: {
  readonly section: Section
}) {
  const { zone, loose, clusters } = section
  const title = zone?.title ?? texts.outline_outside()
  const count = clusters.reduce((sum, { items }) => sum + items.length, loose.length)
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.zone}>
        <h3 className={styles.zoneTitle} dir="auto">
          {title}
        </h3>
        {zone?.hidden && <span className={styles.hidden}>{texts.zone_hiddenMark()}</span>}
        <span className={styles.count}>{texts.outline_notes({ count })}</span>
      </header>
      {zone && zone.prompt !== '' && (
        <p className={styles.prompt} dir="auto">
          {zone.prompt}
        </p>
      )}
      {loose.length > 0 && <NoteRows ids={loose} place={title} />}
      {clusters.map(({ id, items }) => (
        <ClusterRows key={id} id={id} items={items} zoneId={zone?.id} />
      ))}
      {zone && <AddButton zoneId={zone.id} title={title} />}
    </section>
  )
})

interface ClusterRowsProps {
  readonly id: string
  readonly items: readonly string[]
  readonly zoneId: string | undefined
}

function ClusterRows({ id, items, zoneId }: ClusterRowsProps) {
  const name = useClusterName(id)
  return (
    <div className={styles.cluster}>
      <ClusterHeading id={id} name={name} zoneId={zoneId} />
      <NoteRows ids={items} place={name} />
    </div>
  )
}

function AddButton({ zoneId, title }: { readonly zoneId: string; readonly title: string }) {
  const { addTo } = useOutlineHands()
  const { isPossible } = useAction(createNoteIn)
  if (!isPossible) return null
  return (
    <Button
      className={classes(styles.add)}
      aria-label={texts.outline_addTo({ zone: title })}
      onPress={() => addTo(zoneId)}
    >
      <Plus size={16} aria-hidden />
      {texts.outline_add()}
    </Button>
  )
}
