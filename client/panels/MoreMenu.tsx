import { Ellipsis, History, ListOrdered, Lock, LockOpen } from 'lucide-react'
import { sendSetLocked } from '#client/actions'
import { texts } from '#client/texts'
import { IconMenu, type MenuEntry } from '#client/ui'
import { useView } from '#client/view'
import { mayDo } from '#shared/access'
import { useExportEntries } from './ExportMenu.tsx'
import { usePanelParts } from './panelParts.ts'
import type { SidePanelName } from './SidePanel.tsx'
import { useIsNarrow } from './useIsNarrow.ts'
import { useSetLocked } from './useSetLocked.ts'

/** What is needed now and then: earlier versions, the lock, the appearance; on a phone also agenda and export, which have no button there. */
export function MoreMenu({ onOpen }: { readonly onOpen: (name: SidePanelName) => void }) {
  const { themeEntries } = usePanelParts()
  const isNarrow = useIsNarrow()
  const exports = useExportEntries()
  const agenda: MenuEntry = {
    id: 'agenda',
    label: texts.agenda_title(),
    icon: <ListOrdered size={18} aria-hidden />,
    onSelect: () => onOpen('agenda'),
  }
  const entries = [
    ...(isNarrow ? [agenda, ...exports.entries] : []),
    ...useVersionsEntry(onOpen),
    ...useLockEntry(),
    ...themeEntries,
  ]
  return <IconMenu label={texts.more_label()} icon={<Ellipsis size={20} />} entries={entries} />
}

function useVersionsEntry(onOpen: (name: SidePanelName) => void): MenuEntry[] {
  const maySee = useView(
    ({ self, session }) => session !== undefined && mayDo(self.role, 'seeSnapshots', session).ok,
  )
  if (!maySee) return []
  return [
    {
      id: 'versions',
      label: texts.version_title(),
      detail: texts.version_titleDetail(),
      icon: <History size={18} aria-hidden />,
      onSelect: () => onOpen('versions'),
    },
  ]
}

function useLockEntry(): MenuEntry[] {
  const { context } = usePanelParts()
  const isLocked = useView((view) => view.session?.locked ?? false)
  const mayLock = useView(() => sendSetLocked.isPossible(context))
  const setLocked = useSetLocked()
  if (!mayLock) return []
  const Icon = isLocked ? LockOpen : Lock
  return [
    {
      id: 'lock',
      startsGroup: true,
      label: isLocked ? texts.lock_unlock() : texts.lock_lock(),
      detail: isLocked ? texts.lock_unlockDetail() : texts.lock_lockDetail(),
      icon: <Icon size={18} aria-hidden />,
      onSelect: () => setLocked(!isLocked),
    },
  ]
}
