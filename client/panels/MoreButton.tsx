import { Ellipsis } from 'lucide-react'
import { texts } from '#client/texts'
import { IconMenu, lazyPart } from '#client/ui'
import { useExportEntries } from './ExportMenu.tsx'
import type { SidePanelName } from './SidePanel.tsx'

const MoreMenu = lazyPart(async () => (await import('./MoreMenu.tsx')).MoreMenu)

/** Opens the menu of what is needed now and then. */
export function MoreButton({ onOpen }: { readonly onOpen: (name: SidePanelName) => void }) {
  // Here, because a download goes on when the menu has closed.
  const exports = useExportEntries()
  return (
    <IconMenu
      label={texts.more_label()}
      icon={<Ellipsis size={20} />}
      entries={(menu) => (
        <MoreMenu menu={menu} exports={exports.entries} onOpen={onOpen} onClose={menu.onClose} />
      )}
    />
  )
}
