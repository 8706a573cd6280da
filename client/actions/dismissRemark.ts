import { texts } from '#client/texts'
import { viewAction } from './viewAction.ts'

/** Takes away what was said about the last act. */
export const dismissRemark = viewAction({
  name: 'dismissRemark',
  label: () => texts.ui_close(),
  isPossible: (view) => view.getState().remark !== undefined,
  run: (view) => view.setState({ remark: undefined }),
})
