import { Info } from 'lucide-react'
import { useEffect } from 'react'
import { dismissRemark } from '#client/actions'
import { classes } from '#client/ui'
import { useView, type ViewState } from '#client/view'
import styles from './BoardNotices.module.css'
import { usePanelParts } from './panelParts.ts'
import remarkStyles from './RemarkNotice.module.css'
import { remarkAnchor } from './remarkAnchor.ts'
import { remarkText } from './remarkText.ts'
import { selectionBarSize } from './selectionBarSize.ts'

/** At most, in CSS px, as its style sheet makes it. */
const largest = { w: 336, h: 92 }
const nothingCovered = { top: 0, right: 0, bottom: 0, left: 0 }

/**
 * Why something was not done, right where it was asked for; read out when there is a pause. It stays until the person
 * does the next thing, however long they read. Over a list that lies in the board's place it stands at the bottom.
 */
export function RemarkNotice({ isOverList = false }: { readonly isOverList?: boolean }) {
  const remark = useView((view) => view.remark)
  const place = useView(placeOf)
  const people = useView((view) => view.session?.people)
  useDismissal(remark !== undefined)
  const [x, y] = place.split(' ')
  const nameOf = (id: string) => people?.find((person) => person.id === id)?.name ?? ''
  return (
    <div
      role="status"
      className={classes(remarkStyles.place, isOverList && remarkStyles.overList)}
      style={place === '' || isOverList ? {} : { translate: `${x}px ${y}px` }}
    >
      {remark !== undefined && (
        <div className={classes(styles.notice, styles.calm, remarkStyles.remark)}>
          <Info size={18} aria-hidden />
          <span className={styles.words}>{remarkText(remark, nameOf)}</span>
        </div>
      )}
    </div>
  )
}

/** Whole pixels as text, so that it renders again only when it moves; '' while there is nothing to say. */
function placeOf({ remark, selection, items, camera, viewport, covered }: ViewState): string {
  if (remark === undefined) return ''
  const boxes = [...selection].flatMap((id) => items.get(id)?.box ?? [])
  const size = sizeIn(viewport.w)
  const clear = covered ?? nothingCovered
  const { x, y } = remarkAnchor(boxes, camera, viewport, size, selectionBarSize, clear)
  return `${Math.round(x)} ${Math.round(y)}`
}

function sizeIn(width: number) {
  return { ...largest, w: Math.min(largest.w, width - 24) }
}

/** Any press or key is the next thing. In the capture phase, so that what it leads to can say something again. */
function useDismissal(isShown: boolean): void {
  const { context } = usePanelParts()
  useEffect(() => {
    if (!isShown) return
    const dismiss = () => dismissRemark.run(context)
    document.addEventListener('pointerdown', dismiss, true)
    document.addEventListener('keydown', dismiss, true)
    return () => {
      document.removeEventListener('pointerdown', dismiss, true)
      document.removeEventListener('keydown', dismiss, true)
    }
  }, [context, isShown])
}
