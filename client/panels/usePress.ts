import type { IconButtonProps } from '#client/ui'
import { usePanelParts } from './panelParts.ts'

/** A press that gives the keys back to the board when it was made with a pointer, so that N or Delete work right after it. */
export function usePress(run: () => void): NonNullable<IconButtonProps['onPress']> {
  const { focusCanvas } = usePanelParts()
  return ({ pointerType }) => {
    run()
    if (pointerType === 'mouse' || pointerType === 'touch' || pointerType === 'pen') focusCanvas()
  }
}
