import { useMemo, useState } from 'react'
import type { PanelParts } from '#client/panels'
import type { Entry } from '../browserMemory.ts'
import { useParts } from '../parts.ts'
import { useThemeEntries } from '../ThemeMenu.tsx'
import { navigate } from '../useRoute.ts'
import { DiscardDialog } from './DiscardDialog.tsx'
import { downloadExport } from './downloadExport.ts'
import type { OpenBoard } from './openBoard.ts'
import { useInvitations } from './useInvitations.ts'

/** What the panels need, and the dialog one of them may ask for. */
export function usePanelParts(board: OpenBoard, entry: Entry) {
  const { api } = useParts()
  const [isAsking, setIsAsking] = useState(false)
  const invited = useInvitations(board, entry)
  const themeEntries = useThemeEntries()
  const parts: PanelParts = useMemo(
    () => ({
      context: board.context,
      ...invited,
      download: (format) => downloadExport(api, entry, format),
      themeEntries,
      goHome: () => navigate('/'),
      reconnect: board.workshop.reconnect,
      discardChanges: () => setIsAsking(true),
      canvasRect: () => board.canvas()?.getBoundingClientRect(),
      focusCanvas: () => board.canvas()?.focus({ preventScroll: true }),
    }),
    [api, board, entry, invited, themeEntries],
  )
  const discard = async () => {
    await board.workshop.discardCopy()
    location.reload()
  }
  const dialog = (
    <DiscardDialog isOpen={isAsking} onClose={() => setIsAsking(false)} onDiscard={discard} />
  )
  return { parts, dialog }
}
