import { Maximize, Minus, Plus } from 'lucide-react'
import { Button, Toolbar } from 'react-aria-components'
import { zoomIn, zoomOut, zoomToFit, zoomToFull } from '#client/actions'
import { texts } from '#client/texts'
import { classes, Tooltip } from '#client/ui'
import { useCalmView } from '#client/view'
import { ActionButton } from './ActionButton.tsx'
import panel from './panel.module.css'
import { useAction } from './useAction.ts'
import styles from './ZoomBar.module.css'

/** How near the board is: out, per cent (a press makes it 100), in, everything. */
export function ZoomBar() {
  return (
    <Toolbar aria-label={texts.zoom_label()} className={classes(panel.bar, styles.zoom)}>
      <div className={styles.wide}>
        <ActionButton action={zoomOut} icon={<Minus size={18} />} placement="top" size="small" />
        <Percent />
        <ActionButton action={zoomIn} icon={<Plus size={18} />} placement="top" size="small" />
      </div>
      <ActionButton action={zoomToFit} icon={<Maximize size={18} />} placement="top" size="small" />
    </Toolbar>
  )
}

function Percent() {
  const percent = useCalmView((view) => Math.round(view.camera.zoom * 100))
  const { label, keys, run } = useAction(zoomToFull)
  return (
    <Tooltip text={label} keys={keys} placement="top">
      <Button
        className={classes(styles.percent)}
        aria-label={texts.zoom_percentLabel({ percent })}
        onPress={() => run()}
      >
        {texts.zoom_percent({ percent })}
      </Button>
    </Tooltip>
  )
}
