import { Users } from 'lucide-react'
import { writeOnSite } from '#client/actions'
import { texts } from '#client/texts'
import { Button, classes } from '#client/ui'
import { useView } from '#client/view'
import notices from '../BoardNotices.module.css'
import { usePanelParts } from '../panelParts.ts'

/** That what one writes is not one's own. */
export function OnSiteNotice() {
  const { context } = usePanelParts()
  const count = useView(({ session }) => session?.onSite ?? 0)
  const writes = useView(({ self, writesOnSite }) => writesOnSite && self.role === 'facilitator')
  if (!writes || count === 0) return null
  return (
    <div role="status" className={classes(notices.notice, notices.calm)}>
      <Users size={18} aria-hidden />
      <span className={notices.words}>{texts.onSite_writing({ count })}</span>
      <Button size="small" onPress={() => writeOnSite.run(context, false)}>
        {texts.onSite_stop()}
      </Button>
    </div>
  )
}
