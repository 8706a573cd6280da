import {
  Coffee,
  Megaphone,
  MousePointer2,
  MousePointerBan,
  Navigation,
  NavigationOff,
  PartyPopper,
  Play,
  Projector,
} from 'lucide-react'
import {
  callEveryone,
  sendCelebrate,
  sendSetLead,
  sendSetPaused,
  sendSetPointersHidden,
} from '#client/actions'
import { texts } from '#client/texts'
import type { MenuEntry } from '#client/ui'
import { useView } from '#client/view'
import { menuGroups } from './menuGroups.ts'
import { usePanelParts } from './panelParts.ts'
import { useAction } from './useAction.ts'
import { useCommand } from './useCommand.ts'

/** What facilitators do to hold the group together: what they need in the midst of a step first. Nothing for anybody else. */
export function useLeadEntries(lock: readonly MenuEntry[]): MenuEntry[] {
  const { openProjector } = usePanelParts()
  const call = useAction(callEveryone)
  const celebrate = useCommand(sendCelebrate)
  const [pause, look, pointers] = [usePauseEntry(), useLookEntry(), usePointersEntry()]
  if (!call.isPossible) return []
  const together: MenuEntry = {
    id: 'call',
    label: call.label,
    detail: texts.call_detail(),
    icon: <Megaphone size={18} aria-hidden />,
    onSelect: () => call.run(),
  }
  const projector: MenuEntry = {
    id: 'projector',
    label: texts.screen_open(),
    detail: texts.screen_openDetail(),
    icon: <Projector size={18} aria-hidden />,
    onSelect: openProjector,
  }
  const joy: MenuEntry = {
    id: 'celebrate',
    label: sendCelebrate.label(),
    detail: texts.celebrate_detail(),
    icon: <PartyPopper size={18} aria-hidden />,
    onSelect: () => void celebrate(),
  }
  return menuGroups([together, look], [pause, ...lock, pointers], [projector, joy])
}

function usePauseEntry(): MenuEntry {
  const isPaused = useView(({ session }) => session?.paused !== undefined)
  const setPaused = useCommand(sendSetPaused)
  const Icon = isPaused ? Play : Coffee
  return {
    id: 'pause',
    label: isPaused ? texts.pause_end() : texts.pause_begin(),
    detail: texts.pause_detail(),
    icon: <Icon size={18} aria-hidden />,
    onSelect: () => void setPaused(!isPaused),
  }
}

function useLookEntry(): MenuEntry {
  const isLed = useView(({ session }) => session?.lead !== undefined)
  const setLead = useCommand(sendSetLead)
  const Icon = isLed ? NavigationOff : Navigation
  return {
    id: 'lead',
    label: isLed ? texts.lead_end() : texts.lead_begin(),
    detail: texts.lead_detail(),
    icon: <Icon size={18} aria-hidden />,
    onSelect: () => void setLead(!isLed),
  }
}

function usePointersEntry(): MenuEntry {
  const isHidden = useView(({ session }) => session?.pointersHidden ?? false)
  const setHidden = useCommand(sendSetPointersHidden)
  const Icon = isHidden ? MousePointer2 : MousePointerBan
  return {
    id: 'pointers',
    label: isHidden ? texts.pointers_show() : texts.pointers_hide(),
    detail: texts.pointers_detail(),
    icon: <Icon size={18} aria-hidden />,
    onSelect: () => void setHidden(!isHidden),
  }
}
