import { BoardCanvas } from '#client/canvas'
import { PanelContext, type PanelParts, PastNotice, ZoomBar } from '#client/panels'
import { ViewContext } from '#client/view'
import { useTheme } from '../useTheme.ts'
import styles from './BoardPage.module.css'
import type { Past } from './openPast.ts'

interface PastBoardProps {
  readonly past: Past
  readonly parts: PanelParts
  readonly onPainted: () => void
  readonly loadImage: (asset: string) => Promise<Blob | undefined>
}

/** An earlier version in place of the board: to be looked at, moved and zoomed, not to be written on. */
export function PastBoard({ past, parts, onPainted, loadImage }: PastBoardProps) {
  const { theme } = useTheme()
  const ofPast = {
    ...parts,
    context: past.context,
    canvasRect: () => past.canvas()?.getBoundingClientRect(),
    focusCanvas: () => past.canvas()?.focus({ preventScroll: true }),
  }
  return (
    <>
      <ViewContext value={past.view}>
        <PanelContext value={ofPast}>
          <main className={styles.canvas}>
            <BoardCanvas
              theme={theme}
              onElement={past.setCanvas}
              onPainted={onPainted}
              loadImage={loadImage}
              onEditText={nothing}
              onEditEnd={nothing}
            />
          </main>
          <ZoomBar />
        </PanelContext>
      </ViewContext>
      <PastNotice />
    </>
  )
}

function nothing(): void {}
