import { texts } from '#client/texts'
import { classes, Logo } from '#client/ui'
import { ExportMenu } from './ExportMenu.tsx'
import { LeadButton } from './leading/LeadButton.tsx'
import { MoreButton } from './MoreButton.tsx'
import { PanelSwitches } from './PanelSwitches.tsx'
import panel from './panel.module.css'
import { usePanelParts } from './panelParts.ts'
import { SaveStatus } from './SaveStatus.tsx'
import { ShareButton } from './ShareButton.tsx'
import type { SidePanelName } from './SidePanel.tsx'
import styles from './TopBar.module.css'
import { WorkshopTitle } from './WorkshopTitle.tsx'

interface TopBarProps {
  readonly open: SidePanelName | undefined
  readonly onOpen: (name: SidePanelName | undefined) => void
}

/** What this is and how safe it is on the left; who is here and what to do with it on the right. */
export function TopBar({ open, onOpen }: TopBarProps) {
  const { goHome } = usePanelParts()
  return (
    <header className={styles.top}>
      <div className={classes(panel.bar, styles.left)}>
        <a
          href="/"
          className={styles.home}
          aria-label={texts.app_home()}
          onClick={(event) => {
            event.preventDefault()
            goHome()
          }}
        >
          <Logo withName={false} />
        </a>
        <WorkshopTitle />
        <SaveStatus />
      </div>
      <div className={classes(panel.bar, styles.right)}>
        <PanelSwitches open={open} onOpen={onOpen} />
        <div className={styles.wide}>
          <LeadButton />
          <ExportMenu />
        </div>
        <MoreButton onOpen={onOpen} />
        <ShareButton />
      </div>
    </header>
  )
}
