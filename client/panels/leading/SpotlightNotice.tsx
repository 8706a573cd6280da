import { Lightbulb } from 'lucide-react'
import { sendSetSpotlight, zoomToZone } from '#client/actions'
import { texts } from '#client/texts'
import { Button, classes } from '#client/ui'
import { useView } from '#client/view'
import notices from '../BoardNotices.module.css'
import { usePanelParts } from '../panelParts.ts'
import { useCommand } from '../useCommand.ts'

/** Which zone everybody is to look at, the way there, and for facilitators the end of it. */
export function SpotlightNotice() {
  const { context } = usePanelParts()
  const zone = useView(({ session }) => session?.zones.find(({ id }) => id === session.spotlight))
  const leads = useView(({ self }) => self.role === 'facilitator')
  const setSpotlight = useCommand(sendSetSpotlight)
  if (zone === undefined) return null
  return (
    <div role="status" className={classes(notices.notice, notices.calm)}>
      <Lightbulb size={18} aria-hidden />
      <span className={notices.words}>{texts.spotlight_on({ zone: zone.title })}</span>
      <Button size="small" onPress={() => zoomToZone.run(context, zone.id)}>
        {texts.spotlight_go()}
      </Button>
      {leads && (
        <Button size="small" look="plain" onPress={() => setSpotlight(undefined)}>
          {texts.spotlight_end()}
        </Button>
      )}
    </div>
  )
}
