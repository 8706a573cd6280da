import { useMemo, useState } from 'react'
import type { PanelParts } from '#client/panels'
import { texts } from '#client/texts'
import { laterChunk, lazyPart } from '#client/ui'
import type { Entry } from '../browserMemory.ts'
import { useParts } from '../parts.ts'
import { useRehearsal } from '../rehearsal/useRehearsal.ts'
import { projectorPath, strategyPath } from '../route.ts'
import { useThemeEntries } from '../ThemeMenu.tsx'
import { navigate } from '../useRoute.ts'
import { chooseFiles } from './chooseFiles.ts'
import { downloadExport } from './downloadExport.ts'
import type { OpenBoard } from './openBoard.ts'
import { useInvitations } from './useInvitations.ts'
import { useVersions } from './useVersions.tsx'

const templates = laterChunk(async () => (await import('./downloadTemplate.ts')).downloadTemplate)
const strategies = laterChunk(async () => (await import('./downloadStrategy.ts')).downloadStrategy)
const DiscardDialog = lazyPart(async () => (await import('./DiscardDialog.tsx')).DiscardDialog)

/** What the panels need, the earlier version that is shown instead of the board, and the dialogs they may ask for. */
export function usePanelParts(board: OpenBoard, entry: Entry) {
  const { api } = useParts()
  const [isAsking, setIsAsking] = useState(false)
  const [isLeaving, setIsLeaving] = useState(false)
  const invited = useInvitations(board, entry)
  const rehearsal = useRehearsal(board, entry)
  const themeEntries = useThemeEntries()
  const { versions, past, dialog: restoreDialog } = useVersions(board, entry)
  const parts: PanelParts = useMemo(
    () => ({
      context: board.context,
      ...invited,
      ...rehearsal,
      addPicture: board.pictures.choose,
      addTable: () =>
        chooseFiles('.csv,.tsv,text/csv', ([file]) => file && void board.addTable(file)),
      download: (format) => downloadExport(api, entry, format),
      // Few take one away, and it needs the checks of a board file.
      downloadTemplate: async () => (await templates.fetch())(api, entry),
      downloadStrategy: async (version) => (await strategies.fetch())(api, entry, version),
      openStrategyPage: () => void window.open(strategyPath(entry.workshopId)),
      themeEntries,
      versions,
      goHome: () => (board.workshop.wouldLose() ? setIsLeaving(true) : navigate('/')),
      openProjector: () => void window.open(projectorPath(entry.workshopId)),
      reconnect: board.workshop.reconnect,
      dropReturned: board.workshop.dropReturned,
      discardChanges: () => setIsAsking(true),
      canvasRect: () => board.canvas()?.getBoundingClientRect(),
      focusCanvas: () => board.canvas()?.focus({ preventScroll: true }),
    }),
    [api, board, entry, invited, rehearsal, themeEntries, versions],
  )
  const discard = async () => {
    await board.workshop.discardCopy()
    location.reload()
  }
  const dialog = (
    <>
      {isAsking && (
        <DiscardDialog
          title={texts.save_discardTitle()}
          about={texts.save_discardAbout()}
          label={texts.save_discard()}
          onClose={() => setIsAsking(false)}
          onDiscard={discard}
        />
      )}
      {isLeaving && (
        <DiscardDialog
          title={texts.draft_leaveTitle()}
          about={texts.draft_leaveAbout()}
          label={texts.draft_leave()}
          onClose={() => setIsLeaving(false)}
          onDiscard={() => navigate('/')}
        />
      )}
      {restoreDialog}
    </>
  )
  return { parts, past, dialog }
}
