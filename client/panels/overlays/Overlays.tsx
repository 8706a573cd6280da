import { lazy, Suspense } from 'react'
import { useView } from '#client/view'
import type { SidePanelName } from '../SidePanel.tsx'

/** Loaded when they are first opened: nobody needs them to see and write the board. */
const CommandPalette = lazy(async () => ({
  default: (await import('../palette/CommandPalette.tsx')).CommandPalette,
}))
const ShortcutsSheet = lazy(async () => ({
  default: (await import('../shortcuts/ShortcutsSheet.tsx')).ShortcutsSheet,
}))
const SearchPanel = lazy(async () => ({
  default: (await import('../search/SearchPanel.tsx')).SearchPanel,
}))
const MoveToDialog = lazy(async () => ({
  default: (await import('../MoveToDialog.tsx')).MoveToDialog,
}))
const PreferencesDialog = lazy(async () => ({
  default: (await import('../PreferencesDialog.tsx')).PreferencesDialog,
}))
const TagsDialog = lazy(async () => ({
  default: (await import('../tags/TagsDialog.tsx')).TagsDialog,
}))
const DescribeDialog = lazy(async () => ({
  default: (await import('../describe/DescribeDialog.tsx')).DescribeDialog,
}))
const ContextMenu = lazy(async () => ({
  default: (await import('../contextMenu/ContextMenu.tsx')).ContextMenu,
}))
const PasteDialog = lazy(async () => ({
  default: (await import('../paste/PasteDialog.tsx')).PasteDialog,
}))
const TableDialog = lazy(async () => ({
  default: (await import('../table/TableDialog.tsx')).TableDialog,
}))
const ZoneDialog = lazy(async () => ({
  default: (await import('../zones/ZoneDialog.tsx')).ZoneDialog,
}))
const NewRoundDialog = lazy(async () => ({
  default: (await import('../rounds/NewRoundDialog.tsx')).NewRoundDialog,
}))
const Busy = lazy(async () => ({ default: (await import('../paste/Busy.tsx')).Busy }))

interface OverlaysProps {
  readonly onOpenPanel: (name: SidePanelName) => void
}

/** Whatever lies over the board until it is closed (`overlay` of the view). */
export function Overlays({ onOpenPanel }: OverlaysProps) {
  const overlay = useView((view) => view.overlay)
  if (overlay === undefined) return null
  return (
    <Suspense>
      {overlay.kind === 'palette' && <CommandPalette onOpenPanel={onOpenPanel} />}
      {overlay.kind === 'shortcuts' && <ShortcutsSheet />}
      {overlay.kind === 'search' && <SearchPanel />}
      {overlay.kind === 'moveTo' && <MoveToDialog />}
      {overlay.kind === 'preferences' && <PreferencesDialog />}
      {overlay.kind === 'tags' && <TagsDialog />}
      {overlay.kind === 'describe' && <DescribeDialog id={overlay.id} />}
      {overlay.kind === 'contextMenu' && <ContextMenu at={overlay.at} />}
      {overlay.kind === 'paste' && <PasteDialog {...overlay} />}
      {overlay.kind === 'table' && <TableDialog {...overlay} />}
      {overlay.kind === 'zone' && <ZoneDialog zone={overlay.zone} />}
      {overlay.kind === 'newRound' && (
        <NewRoundDialog isOfSelection={overlay.isOfSelection ?? false} />
      )}
      {overlay.kind === 'busy' && <Busy done={overlay.done} count={overlay.count} />}
    </Suspense>
  )
}
