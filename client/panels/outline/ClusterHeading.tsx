import { PenLine } from 'lucide-react'
import { nameCluster } from '#client/actions'
import { texts } from '#client/texts'
import { IconButton } from '#client/ui'
import { outlineIn, useView } from '#client/view'
import { useClusterNaming } from '../clusters/useClusterNaming.ts'
import { usePanelParts } from '../panelParts.ts'
import { useAction } from '../useAction.ts'
import styles from './OutlineList.module.css'
import { useOutlineHands } from './outlineHands.ts'

interface ClusterHeadingProps {
  readonly id: string
  readonly name: string
  /** Of the zone it stands in: a cluster that lies in several zones stands in several places, and is named in the first. */
  readonly zoneId: string | undefined
}

/** A cluster's name as a heading, and how to change it. */
export function ClusterHeading({ id, name, zoneId }: ClusterHeadingProps) {
  const { context } = usePanelParts()
  const { isPossible } = useAction(nameCluster)
  const isNaming = useView(({ naming }) => naming === id)
  if (isNaming && isFirst()) return <NameField id={id} />
  return (
    <div className={styles.clusterHead}>
      <h4 className={styles.clusterTitle} dir="auto">
        {name}
      </h4>
      {isPossible && (
        <IconButton
          size="small"
          label={texts.outline_renameCluster({ name })}
          icon={<PenLine size={14} aria-hidden />}
          onPress={() => nameCluster.run(context, id)}
        />
      )}
    </div>
  )

  function isFirst(): boolean {
    const { sections } = outlineIn(context.view)
    const first = sections.find(({ clusters }) => clusters.some((cluster) => cluster.id === id))
    return first?.zone?.id === zoneId
  }
}

function NameField({ id }: { readonly id: string }) {
  const { focusNote } = useOutlineHands()
  return <input className={styles.nameField} {...useClusterNaming(id, focusNote)} />
}
