import { texts } from '#client/texts'
import type { ViewState } from '#client/view'
import { type Box, type Camera, cameraToFit, maxZoom } from '#shared/geometry'
import { viewAction } from './viewAction.ts'

/** Shows once what another person (participant id) is looking at. Nothing if they are not here. */
export const goToPerson = viewAction<string>({
  name: 'goToPerson',
  label: () => texts.action_goToPerson(),
  run: (view, id) => {
    const look = lookOf(view.getState(), id)
    if (look) view.setState({ camera: cameraOnLook(look, view.getState()), following: undefined })
  },
})

/** The part of the board a person sees, in board units; of several tabs the first. Undefined while nobody knows. */
export function lookOf({ people }: Pick<ViewState, 'people'>, id: string): Box | undefined {
  const tab = people.find(({ participantId, presence }) => participantId === id && presence.look)
  if (!tab?.presence.look) return undefined
  const [x, y, w, h] = tab.presence.look
  return { x, y, w, h }
}

/** All of what somebody sees, as large as this window has room for. */
export function cameraOnLook(look: Box, { viewport }: Pick<ViewState, 'viewport'>): Camera {
  return cameraToFit(look, viewport, 0, maxZoom)
}
