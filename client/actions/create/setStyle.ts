import { texts } from '#client/texts'
import type { ToolStyle } from '#client/view'
import { viewAction } from '../viewAction.ts'

/** Chooses what the tools make from now on: form, colour, width, sign. */
export const setStyle = viewAction<Partial<ToolStyle>>({
  name: 'setStyle',
  label: () => texts.action_setStyle(),
  run: (view, style) => view.setState({ style: { ...view.getState().style, ...style } }),
})
