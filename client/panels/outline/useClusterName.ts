import { texts } from '#client/texts'
import { useView } from '#client/view'

/** What a cluster is called; a placeholder while it has no name. */
export function useClusterName(id: string): string {
  const title = useView(({ clusters }) => clusters.get(id)?.title ?? '')
  return title === '' ? texts.outline_cluster() : title
}
