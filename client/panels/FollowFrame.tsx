import { Eye } from 'lucide-react'
import { useEffect } from 'react'
import { stopFollowing } from '#client/actions'
import { texts } from '#client/texts'
import { Button } from '#client/ui'
import { useView, type ViewState } from '#client/view'
import styles from './FollowFrame.module.css'
import { usePanelParts } from './panelParts.ts'

/** While somebody is followed: a frame in their colour around the board, who it is, and the way out. Escape ends it, too. */
export function FollowFrame() {
  const { context } = usePanelParts()
  const person = useView(followed)
  const isFollowing = person !== undefined
  useEffect(() => {
    if (!isFollowing) return
    const press = ({ key }: KeyboardEvent) => key === 'Escape' && stopFollowing.run(context)
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [context, isFollowing])
  const name = person?.name === '' ? texts.canvas_someone() : person?.name
  const colors = person && {
    '--person': `var(--person-${person.color})`,
    '--person-on': `var(--person-${person.color}-ink)`,
  }
  return (
    <div role="status" style={colors as React.CSSProperties}>
      {name !== undefined && (
        <div className={styles.frame}>
          <div className={styles.label}>
            <Eye size={16} aria-hidden />
            <span>{texts.follow_now({ name })}</span>
            <Button size="small" onPress={() => stopFollowing.run(context)}>
              {texts.follow_stop()}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

function followed({ people, following }: ViewState) {
  return people.find(({ participantId }) => participantId === following)
}
