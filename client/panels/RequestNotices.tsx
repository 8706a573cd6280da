import { UserPlus } from 'lucide-react'
import { sendAnswerRequest } from '#client/actions'
import { texts } from '#client/texts'
import { Button, showToast } from '#client/ui'
import type { WaitingRequest } from '#shared/protocol'
import styles from './BoardNotices.module.css'
import { usePanelParts } from './panelParts.ts'

/** So many at once; the next ones show when these are answered. */
const mostShown = 3

/** Who wants to join, for the facilitators of a workshop that lets people in one by one. */
export function RequestNotices() {
  const { requests } = usePanelParts()
  return requests.slice(0, mostShown).map((one) => <RequestNotice key={one.id} waiting={one} />)
}

function RequestNotice({ waiting }: { readonly waiting: WaitingRequest }) {
  const { context } = usePanelParts()
  const reply = async (answer: 'letIn' | 'turnAway') => {
    const sent = await sendAnswerRequest.run(context, { request: waiting.id, answer })
    if (!sent.ok)
      showToast({
        kind: 'wrong',
        title: texts.link_notWaiting({ name: waiting.name }),
        detail: texts.link_notWaitingNext(),
      })
  }
  return (
    <div role="alert" className={styles.notice}>
      <UserPlus size={18} aria-hidden />
      <span className={styles.words}>{texts.link_wantsIn({ name: waiting.name })}</span>
      <Button size="small" look="primary" onPress={() => reply('letIn')}>
        {texts.link_letIn()}
      </Button>
      <Button size="small" onPress={() => reply('turnAway')}>
        {texts.link_turnAway()}
      </Button>
    </div>
  )
}
