import { useEffect, useState } from 'react'
import type { SnapshotInfo } from '#shared/protocol'
import { usePanelParts } from './panelParts.ts'

/** How often the list is asked for while it is open: others and the clock make versions, too. */
const askEveryMs = 60_000

/** The earlier versions, kept fresh: undefined until the first answer, `failed` when none came. */
export function useSnapshots(): readonly SnapshotInfo[] | 'failed' | undefined {
  const { versions } = usePanelParts()
  const { list, changes } = versions
  const [snapshots, setSnapshots] = useState<readonly SnapshotInfo[] | 'failed'>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` says when to ask again
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      const answer = await list()
      if (isOver) return
      // A list that was there stays when asking again failed.
      if (answer.ok) setSnapshots(answer.value)
      else setSnapshots((before) => before ?? 'failed')
    }
    void ask()
    const timer = setInterval(ask, askEveryMs)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [list, changes])
  return snapshots
}
