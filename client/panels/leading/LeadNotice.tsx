import { Navigation } from 'lucide-react'
import { followPerson, sendSetLead } from '#client/actions'
import { texts } from '#client/texts'
import { Button, classes } from '#client/ui'
import { useView } from '#client/view'
import notices from '../BoardNotices.module.css'
import { usePanelParts } from '../panelParts.ts'
import { useCommand } from '../useCommand.ts'

/** To whoever leads: that everybody follows. To whoever stands aside: who leads, and the way back. */
export function LeadNotice() {
  const { context } = usePanelParts()
  const lead = useView((view) => view.session?.lead)
  const me = useView(({ self }) => self.participantId)
  const isAside = useView((view) => view.isAside ?? false)
  const leader = useView(({ people }) => people.find((one) => one.participantId === lead?.by))
  const setLead = useCommand(sendSetLead)
  if (lead === undefined) return null
  if (lead.by === me)
    return (
      <Line words={texts.lead_yours()}>
        <Button size="small" onPress={() => setLead(false)}>
          {texts.lead_end()}
        </Button>
      </Line>
    )
  // Who has gone leads nobody anywhere.
  if (!isAside || leader === undefined) return null
  const name = leader.name || texts.canvas_someone()
  return (
    <Line words={texts.lead_theirs({ name })}>
      <Button size="small" look="primary" onPress={() => followPerson.run(context, lead.by)}>
        {texts.lead_follow()}
      </Button>
    </Line>
  )
}

function Line({ words, children }: { readonly words: string; readonly children: React.ReactNode }) {
  return (
    <div role="status" className={classes(notices.notice, notices.calm)}>
      <Navigation size={18} aria-hidden />
      <span className={notices.words}>{words}</span>
      {children}
    </div>
  )
}
