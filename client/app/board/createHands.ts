import type { ActionContext } from '#client/actions'
import {
  listenToCanvas,
  listenToClipboard,
  listenToFiles,
  listenToKeys,
  listenToWalk,
} from '#client/input'
import { createToolMachine } from '#client/tools'
import { itemIndex } from '#client/view'
import type { Point } from '#shared/geometry'
import { boardPointAt } from './createPictures.ts'

/** Tools and keys, listening to whichever element is the canvas now. @param onFiles pictures that were pasted or dropped, and where on the board */
export function createHands(
  context: ActionContext,
  onFiles: (files: readonly File[], at?: Point) => void = () => undefined,
) {
  const tools = createToolMachine(context, itemIndex(context.view))
  let canvas: HTMLElement | undefined
  let stops: (() => void)[] = []
  const stop = () => {
    for (const each of stops) each()
    stops = []
  }
  return {
    canvas: () => canvas,
    setCanvas: (element: HTMLElement | undefined) => {
      stop()
      canvas = element
      if (!element) return
      stops = [
        listenToWalk(element, context),
        listenToCanvas(element, context.view, tools.handle),
        listenToKeys({ canvas: element, page: document, context }),
        listenToFiles({
          canvas: element,
          page: document,
          onFiles: (files, at) => onFiles(files, boardPointAt(context, element, at)),
        }),
        listenToClipboard({
          page: document,
          context,
          hasMarkedText: () => document.getSelection()?.isCollapsed === false,
          isBoard: (target) => target === element || target === document.body,
        }),
      ]
      // So that the keys of the board work at once.
      element.focus({ preventScroll: true })
    },
    close: () => {
      stop()
      tools.close()
    },
  }
}
