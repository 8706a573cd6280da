import { Drama, Lock, LockOpen } from 'lucide-react'
import { sendSetLocked } from '#client/actions'
import { texts } from '#client/texts'
import type { MenuEntry } from '#client/ui'
import { useView } from '#client/view'
import { mayDo } from '#shared/access'
import { usePanelParts } from '../panelParts.ts'
import { useLeadEntries } from '../useLeadEntries.tsx'
import { useSetLocked } from '../useSetLocked.ts'

/** Everything with which a facilitator leads, beside the agenda. Nothing for anybody else. */
export function useLeadingEntries(): MenuEntry[] {
  const lock = useLockEntry()
  return [...useLeadEntries(lock), ...useRehearsalEntry()]
}

/** A rehearsal has none itself. */
function useRehearsalEntry(): MenuEntry[] {
  const { beginRehearsal } = usePanelParts()
  const may = useView(
    ({ self, session }) =>
      session !== undefined && !session.rehearsal && mayDo(self.role, 'rehearse', session).ok,
  )
  if (!may) return []
  return [
    {
      id: 'rehearse',
      startsGroup: true,
      label: texts.rehearsal_begin(),
      detail: texts.rehearsal_beginDetail(),
      icon: <Drama size={18} aria-hidden />,
      onSelect: () => void beginRehearsal(),
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
      label: isLocked ? texts.lock_unlock() : texts.lock_lock(),
      detail: isLocked ? texts.lock_unlockDetail() : texts.lock_lockDetail(),
      icon: <Icon size={18} aria-hidden />,
      onSelect: () => setLocked(!isLocked),
    },
  ]
}
