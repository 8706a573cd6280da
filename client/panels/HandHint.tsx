import { MousePointerClick } from 'lucide-react'
import { endSelectMore, setTool } from '#client/actions'
import { texts } from '#client/texts'
import { Button, classes } from '#client/ui'
import { useView, type ViewState } from '#client/view'
import styles from './HandHint.module.css'
import panel from './panel.module.css'
import { usePanelParts } from './panelParts.ts'

/** What the next presses on the board do while they do something unusual, and the way out. Escape is one, too. */
export function HandHint() {
  const { context } = usePanelParts()
  const hint = useView(hintOf)
  const words = { carry: texts.hand_carry, selectMore: texts.hand_selectMore }
  const end = () => (hint === 'carry' ? setTool.run(context, 'select') : endSelectMore.run(context))
  return (
    <div role="status">
      {hint && (
        <div className={classes(panel.bar, styles.hint)}>
          <MousePointerClick size={18} aria-hidden />
          <span>{words[hint]()}</span>
          <Button size="small" onPress={end}>
            {hint === 'carry' ? texts.hand_giveUp() : texts.hand_done()}
          </Button>
        </div>
      )}
    </div>
  )
}

function hintOf({ tool, isSelectingMore }: ViewState): 'carry' | 'selectMore' | undefined {
  if (tool === 'carry') return 'carry'
  return tool === 'select' && isSelectingMore ? 'selectMore' : undefined
}
