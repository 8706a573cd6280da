import { Compass } from 'lucide-react'
import { texts } from '#client/texts'
import { IconMenu, lazyPart } from '#client/ui'
import { useView } from '#client/view'

const LeadMenu = lazyPart(async () => (await import('./LeadMenu.tsx')).LeadMenu)

/** Opens the menu with which a facilitator leads; on a phone it stands in "More". */
export function LeadButton() {
  const leads = useView(({ self }) => self.role === 'facilitator')
  if (!leads) return null
  return (
    <IconMenu
      label={texts.leading_label()}
      icon={<Compass size={20} />}
      entries={(menu) => <LeadMenu menu={menu} onClose={menu.onClose} />}
    />
  )
}
