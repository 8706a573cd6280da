import { Megaphone, MousePointer2, MousePointerBan } from 'lucide-react'
import { callEveryone, sendSetPointersHidden } from '#client/actions'
import { texts } from '#client/texts'
import type { MenuEntry } from '#client/ui'
import { useView } from '#client/view'
import { useAction } from './useAction.ts'
import { useCommand } from './useCommand.ts'

/** What facilitators do to hold the group together. Nothing for anybody else. */
export function useLeadEntries(): MenuEntry[] {
  const call = useAction(callEveryone)
  const isHidden = useView(({ session }) => session?.pointersHidden ?? false)
  const setHidden = useCommand(sendSetPointersHidden)
  if (!call.isPossible) return []
  const Icon = isHidden ? MousePointer2 : MousePointerBan
  return [
    {
      id: 'call',
      startsGroup: true,
      label: call.label,
      detail: texts.call_detail(),
      icon: <Megaphone size={18} aria-hidden />,
      onSelect: () => call.run(),
    },
    {
      id: 'pointers',
      label: isHidden ? texts.pointers_show() : texts.pointers_hide(),
      detail: texts.pointers_detail(),
      icon: <Icon size={18} aria-hidden />,
      onSelect: () => void setHidden(!isHidden),
    },
  ]
}
