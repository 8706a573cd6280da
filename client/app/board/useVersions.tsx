import { useCallback, useEffect, useMemo, useState } from 'react'
import { snapshotTime, type Versions } from '#client/panels'
import type { Api, SnapshotsApi } from '#client/sync'
import { texts } from '#client/texts'
import { laterChunk, lazyPart, showToast } from '#client/ui'
import { useView } from '#client/view'
import { type BoardFile, boardFileSchema } from '#shared/board'
import type { Problem, SnapshotInfo } from '#shared/protocol'
import type { Entry } from '../browserMemory.ts'
import { useParts } from '../parts.ts'
import type { OpenBoard } from './openBoard.ts'
import type { Past } from './openPast.ts'

const opener = laterChunk(async () => (await import('./openPast.ts')).openPast)
const RestoreDialog = lazyPart(async () => (await import('./RestoreDialog.tsx')).RestoreDialog)

/** The earlier versions of the open board: the one that is shown, and what the panels do with them. */
export function useVersions(board: OpenBoard, entry: Entry) {
  const { api, nowMs } = useParts()
  const snapshots = useMemo(
    () => api.snapshots(entry.workshopId, entry.sessionToken),
    [api, entry.workshopId, entry.sessionToken],
  )
  const [past, setPast] = useState<Past>()
  const [asked, setAsked] = useState<SnapshotInfo>()
  const [changes, setChanges] = useState(0)
  useEffect(() => past?.close, [past])
  const listChanged = useCallback(() => setChanges((count) => count + 1), [])
  const backToNow = useCallback(() => setPast(undefined), [])

  const show = useCallback(
    async (snapshot: SnapshotInfo): Promise<'shown' | Problem | undefined> => {
      const file = await snapshots.read(snapshot.id)
      if (!file.ok) return file.problem
      const openPast = await opener.fetch().catch(() => undefined)
      if (!openPast) return undefined
      setPast(openPast(board.context, snapshot, file.value))
      return 'shown'
    },
    [snapshots, board],
  )
  /** Viewers see no versions; what they may export is the newest one that can be read. */
  const showExport = async () => {
    const file = await readExport(api, entry)
    const openPast = await opener.fetch().catch(() => undefined)
    if (!file || !openPast) return false
    setPast(openPast(board.context, undefined, file))
    return true
  }
  const versions: Versions = useMemo(
    () => ({
      list: snapshots.list,
      take: (label) => take(snapshots, label).finally(listChanged),
      look: async (snapshot) => {
        const problem = await show(snapshot)
        if (problem !== 'shown') tellWrong(texts.version_notShown(), problem)
      },
      backToNow,
      restore: setAsked,
      shown: past?.snapshot,
      changes,
    }),
    [snapshots, show, past, changes, listChanged, backToNow],
  )
  useLastGoodWhenDamaged(
    board,
    past,
    async () => {
      if (board.view.getState().self.role === 'viewer') return showExport()
      const answer = await snapshots.list()
      for (const snapshot of answer.ok ? answer.value : []) {
        if ((await show(snapshot)) === 'shown') return true
      }
      return false
    },
    backToNow,
  )
  const restore = async (snapshot: SnapshotInfo) => {
    const isDone = await restoreAndTell(snapshots, snapshot, nowMs(), listChanged)
    setAsked(undefined)
    if (isDone) backToNow()
  }
  const dialog = asked && (
    <RestoreDialog
      snapshot={asked}
      time={snapshotTime(asked, nowMs())}
      onClose={() => setAsked(undefined)}
      onRestore={restore}
    />
  )
  return { versions, past, dialog }
}

/**
 * While the server cannot read the board, the newest version that can be read is shown in its place, also to
 * `window.accord`; after that, the board again.
 * @param showLastGood gives whether there is one
 */
function useLastGoodWhenDamaged(
  board: OpenBoard,
  past: Past | undefined,
  showLastGood: () => Promise<boolean>,
  backToNow: () => void,
): void {
  const isDamaged = useView(({ session }) => session?.damaged ?? false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once when it begins, once when it ends
  useEffect(() => {
    if (!isDamaged) return
    void showLastGood().then((isShown) => {
      if (!isShown) board.paintedInstead()
    })
    return backToNow
  }, [isDamaged])
  useEffect(() => {
    if (!isDamaged || past === undefined) return
    board.speakOf(past.context)
    return () => board.speakOf(undefined)
  }, [board, past, isDamaged])
}

async function readExport(
  api: Api,
  { workshopId, sessionToken }: Entry,
): Promise<BoardFile | undefined> {
  const file = await api.exportFile(workshopId, sessionToken, 'json', 'board')
  if (!file.ok) return undefined
  return boardFileSchema.safeParse(JSON.parse(await file.value.blob.text())).data
}

async function take(snapshots: SnapshotsApi, label: string): Promise<boolean> {
  const taken = await snapshots.take(label)
  if (taken.ok) showToast({ kind: 'good', title: texts.version_kept() })
  else tellWrong(texts.version_notKept(), taken.problem)
  return taken.ok
}

/** Offers the way back, which is a restore of what was kept just before. @returns whether the board is as wanted */
async function restoreAndTell(
  snapshots: SnapshotsApi,
  snapshot: SnapshotInfo,
  nowMs: number,
  onChanged: () => void,
): Promise<boolean> {
  const restored = await snapshots.restore(snapshot.id)
  onChanged()
  if (!restored.ok) {
    tellWrong(texts.version_notRestored(), restored.problem)
    return false
  }
  const time = snapshotTime(snapshot, nowMs)
  const { before, repaired } = restored.value
  if (repaired) showToast({ kind: 'good', title: texts.version_repaired({ time }) })
  else if (before === undefined) showToast({ kind: 'good', title: texts.version_isSame({ time }) })
  else {
    const undo = {
      label: texts.version_undo(),
      onPress: () => undoRestore(snapshots, before, onChanged),
    }
    showToast({ kind: 'good', title: texts.version_restored({ time }), action: undo })
  }
  return true
}

async function undoRestore(
  snapshots: SnapshotsApi,
  before: string,
  onChanged: () => void,
): Promise<void> {
  const undone = await snapshots.restore(before)
  onChanged()
  if (undone.ok) showToast({ kind: 'good', title: texts.version_undone() })
  else tellWrong(texts.version_notRestored(), undone.problem)
}

function tellWrong(title: string, problem: Problem | undefined): void {
  showToast({ kind: 'wrong', title, detail: problem?.detail ?? texts.panel_unreachable() })
}
