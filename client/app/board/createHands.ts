import type { ActionContext } from '#client/actions'
import { listenToCanvas, listenToClipboard, listenToKeys, listenToWalk } from '#client/input'
import { createToolMachine } from '#client/tools'
import { itemIndex } from '#client/view'

/** Tools and keys, listening to whichever element is the canvas now. */
export function createHands(context: ActionContext) {
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
