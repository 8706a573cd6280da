import { texts } from '#client/texts'
import { lookOf } from './goToPerson.ts'
import { viewAction } from './viewAction.ts'

/** Sees what another person (participant id) sees, until one moves the board oneself, or stops it. */
export const followPerson = viewAction<string>({
  name: 'followPerson',
  label: () => texts.action_followPerson(),
  run: (view, id) => {
    if (lookOf(view.getState(), id) === undefined) return
    view.setState({ following: id })
  },
})
