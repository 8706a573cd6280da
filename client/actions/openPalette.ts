import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'

/** Shows everything one can do, to be searched by words. */
export const openPalette = viewAction({
  name: 'openPalette',
  label: () => texts.palette_open(),
  keys: ['Mod+K', 'Mod+/'],
  run: (view) => view.setState({ overlay: { kind: 'palette' } }),
})
