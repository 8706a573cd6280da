import { Header, ListBox, ListBoxItem, ListBoxSection, type Selection } from 'react-aria-components'
import { addToCluster, closeOverlay, moveSelectionTo } from '#client/actions'
import { texts } from '#client/texts'
import { classes, Dialog } from '#client/ui'
import { useOutline, useView } from '#client/view'
import { idsIn, type Outline } from '#shared/board'
import styles from './MoveToDialog.module.css'
import { usePanelParts } from './panelParts.ts'
import { useReturnToNote } from './useReturnToNote.ts'

/** Where the selection shall go: every zone and cluster with what it holds. Arrow keys or letters choose, Enter moves. */
export function MoveToDialog() {
  const { context } = usePanelParts()
  const close = () => closeOverlay.run(context)
  return (
    <Dialog title={texts.moveTo_title()} isOpen onClose={close}>
      <Places onChosen={close} />
    </Dialog>
  )
}

function Places({ onChosen }: { readonly onChosen: () => void }) {
  const { context } = usePanelParts()
  const outline = useOutline()
  const clusters = useView((view) => view.clusters)
  useReturnToNote()
  const choose = (chosen: Selection) => {
    const [key] = chosen === 'all' ? [] : chosen
    const id = String(key).slice(2)
    if (String(key).startsWith('z:')) moveSelectionTo.run(context, id)
    else addToCluster.run(context, id)
    onChosen()
  }
  const { zones, groups } = placesOf(outline)
  const named = groups.map(({ id, ids }) => {
    const title = clusters.get(id)?.title ?? ''
    return { id: `c:${id}`, title: title === '' ? texts.outline_cluster() : title, ids }
  })
  return (
    <ListBox
      autoFocus="first"
      aria-label={texts.moveTo_title()}
      selectionMode="single"
      className={classes(styles.list)}
      onSelectionChange={choose}
    >
      {zones.length > 0 && <Section title={texts.moveTo_zones()} places={zones} />}
      {named.length > 0 && <Section title={texts.moveTo_clusters()} places={named} />}
    </ListBox>
  )
}

interface Place {
  readonly id: string
  readonly title: string
  /** What is there now. */
  readonly ids: readonly string[]
}

function Section({ title, places }: { readonly title: string; readonly places: readonly Place[] }) {
  const selection = useView((view) => view.selection)
  return (
    <ListBoxSection>
      <Header className={styles.title}>{title}</Header>
      {places.map((place) => {
        const isHere = selection.size > 0 && [...selection].every((id) => place.ids.includes(id))
        const count = place.ids.length
        return (
          <ListBoxItem
            key={place.id}
            id={place.id}
            textValue={place.title}
            className={classes(styles.place)}
          >
            <span className={styles.name} dir="auto">
              {place.title}
            </span>
            <span className={styles.about}>
              {isHere ? texts.moveTo_here() : texts.outline_notes({ count })}
            </span>
          </ListBoxItem>
        )
      })}
    </ListBoxSection>
  )
}

function placesOf({ sections }: Outline) {
  const zones = sections.flatMap((section): Place[] => {
    const { zone } = section
    return zone ? [{ id: `z:${zone.id}`, title: zone.title, ids: idsIn(section) }] : []
  })
  const groups = new Map<string, string[]>()
  for (const { id, items } of sections.flatMap(({ clusters }) => clusters))
    groups.set(id, [...(groups.get(id) ?? []), ...items])
  return { zones, groups: [...groups].map(([id, ids]) => ({ id, ids })) }
}
