import { expect, it } from 'vitest'
import type { ActionContext } from '../../../client/actions/index.ts'
import { fitOnArrival, hasArrived } from '../../../client/app/board/arrival.ts'
import { createView } from '../../../client/view/index.ts'
import type { SessionState } from '../../../shared/protocol/index.ts'

const session: SessionState = {
  title: 'T',
  template: 'blank',
  functions: [],
  version: 1,
  zones: [
    { id: 'z', title: 'Z', prompt: '', x: 1000, y: 1000, w: 100, h: 100, exportAs: 'appendix' },
  ],
  steps: [],
  locked: false,
  othersMayEdit: false,
  people: [],
}

function open() {
  const view = createView({ workshopId: 'w', participantId: 'p', role: 'participant' })
  fitOnArrival({ view } as ActionContext)
  view.setState({ viewport: { w: 800, h: 600 } })
  return view
}

it('shows the zones as soon as they are known', () => {
  const view = open()
  view.setState({ session })
  expect(view.getState().camera).toMatchObject({ x: 650, y: 750, zoom: 1 })
})

it('leaves a camera alone that the person has moved before everything was there', () => {
  const view = open()
  view.setState({ session })
  const mine = { x: 1, y: 2, zoom: 0.5 }
  view.setState({ camera: mine })
  view.setState({ saveState: { kind: 'saved' } })
  expect(view.getState().camera).toEqual(mine)
})

it('has not arrived while it is still connecting, but has when it works from its own copy', () => {
  const view = open()
  view.setState({ session })
  expect(hasArrived(view.getState())).toBe(false)
  view.setState({ saveState: { kind: 'offline', unsaved: 0 } })
  expect(hasArrived(view.getState())).toBe(true)
})
