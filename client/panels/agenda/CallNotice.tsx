import { Megaphone } from 'lucide-react'
import { dismissCall, goBackFromCall, goWhereCalled } from '#client/actions'
import { texts } from '#client/texts'
import { Button, classes } from '#client/ui'
import { useView } from '#client/view'
import styles from '../BoardNotices.module.css'
import { usePanelParts } from '../panelParts.ts'

/** That a facilitator has called everybody: this window went there and can go back, or may go once one has finished writing. */
export function CallNotice() {
  const { context } = usePanelParts()
  const called = useView((view) => view.called)
  const people = useView((view) => view.session?.people)
  if (called === undefined) return null
  const name = people?.find(({ id }) => id === called.by)?.name || texts.canvas_someone()
  const isThere = called.back !== undefined
  return (
    <div role="status" className={classes(styles.notice, styles.calm)}>
      <Megaphone size={18} aria-hidden />
      <span className={styles.words}>
        {isThere ? texts.call_went({ name }) : texts.call_asked({ name })}
      </span>
      {isThere ? (
        <Button size="small" onPress={() => goBackFromCall.run(context)}>
          {goBackFromCall.label()}
        </Button>
      ) : (
        <Button size="small" look="primary" onPress={() => goWhereCalled.run(context)}>
          {goWhereCalled.label()}
        </Button>
      )}
      <Button size="small" look="plain" onPress={() => dismissCall.run(context)}>
        {dismissCall.label()}
      </Button>
    </div>
  )
}
