import { texts } from '#client/texts'

/** What a cluster is called; a placeholder while it has no name. */
export function useClusterName(_id: string): string {
  return texts.outline_cluster()
}
