import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'

/** Shows on every note who wrote it, or hides it again; on this person's own screen only. */
export const toggleAuthors = viewAction({
  name: 'toggleAuthors',
  label: () => texts.action_toggleAuthors(),
  run: (view) => view.setState(({ showsAuthors }) => ({ showsAuthors: !showsAuthors })),
})
