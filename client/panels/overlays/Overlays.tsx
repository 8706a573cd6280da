import { lazyPart } from '#client/ui'
import { useView } from '#client/view'
import type { SidePanelName } from '../SidePanel.tsx'
import { useOverlay } from './useOverlay.ts'

/** Each comes when it is first opened, or soon after the first picture: nobody needs them to see and write the board. */
const CommandPalette = lazyPart(
  async () => (await import('../palette/CommandPalette.tsx')).CommandPalette,
)
const ShortcutsSheet = lazyPart(
  async () => (await import('../shortcuts/ShortcutsSheet.tsx')).ShortcutsSheet,
)
const SearchPanel = lazyPart(async () => (await import('../search/SearchPanel.tsx')).SearchPanel)
const MoveToDialog = lazyPart(async () => (await import('../MoveToDialog.tsx')).MoveToDialog)
const PreferencesDialog = lazyPart(
  async () => (await import('../PreferencesDialog.tsx')).PreferencesDialog,
)
const TagsDialog = lazyPart(async () => (await import('../tags/TagsDialog.tsx')).TagsDialog)
const DescribeDialog = lazyPart(
  async () => (await import('../describe/DescribeDialog.tsx')).DescribeDialog,
)
const ContextMenu = lazyPart(
  async () => (await import('../contextMenu/ContextMenu.tsx')).ContextMenu,
)
const PasteDialog = lazyPart(async () => (await import('../paste/PasteDialog.tsx')).PasteDialog)
const TableDialog = lazyPart(async () => (await import('../table/TableDialog.tsx')).TableDialog)
const ZoneDialog = lazyPart(async () => (await import('../zones/ZoneDialog.tsx')).ZoneDialog)
const NewRoundDialog = lazyPart(
  async () => (await import('../rounds/NewRoundDialog.tsx')).NewRoundDialog,
)
const OnSiteDialog = lazyPart(
  async () => (await import('../rounds/onSite/OnSiteDialog.tsx')).OnSiteDialog,
)
const Busy = lazyPart(async () => (await import('../paste/Busy.tsx')).Busy)

interface OverlaysProps {
  readonly onOpenPanel: (name: SidePanelName) => void
}

/** Whatever lies over the board until it is closed (`overlay` of the view). */
export function Overlays({ onOpenPanel }: OverlaysProps) {
  const overlay = useView((view) => view.overlay)
  const { close: onClose } = useOverlay()
  if (overlay === undefined) return null
  return (
    <>
      {overlay.kind === 'palette' && <CommandPalette onOpenPanel={onOpenPanel} onClose={onClose} />}
      {overlay.kind === 'shortcuts' && <ShortcutsSheet onClose={onClose} />}
      {overlay.kind === 'search' && <SearchPanel onClose={onClose} />}
      {overlay.kind === 'moveTo' && <MoveToDialog onClose={onClose} />}
      {overlay.kind === 'preferences' && <PreferencesDialog onClose={onClose} />}
      {overlay.kind === 'tags' && <TagsDialog onClose={onClose} />}
      {overlay.kind === 'describe' && <DescribeDialog id={overlay.id} onClose={onClose} />}
      {overlay.kind === 'contextMenu' && <ContextMenu at={overlay.at} onClose={onClose} />}
      {overlay.kind === 'paste' && <PasteDialog {...overlay} onClose={onClose} />}
      {overlay.kind === 'table' && <TableDialog {...overlay} onClose={onClose} />}
      {overlay.kind === 'zone' && <ZoneDialog zone={overlay.zone} onClose={onClose} />}
      {overlay.kind === 'newRound' && (
        <NewRoundDialog isOfSelection={overlay.isOfSelection ?? false} onClose={onClose} />
      )}
      {overlay.kind === 'onSiteVotes' && <OnSiteDialog round={overlay.round} onClose={onClose} />}
      {overlay.kind === 'busy' && (
        <Busy done={overlay.done} count={overlay.count} onClose={onClose} />
      )}
    </>
  )
}
