import { lazyPart } from '#client/ui'
import { useView } from '#client/view'
import { litZone } from './litZone.ts'

const SpotlightLight = lazyPart(async () => (await import('./SpotlightLight.tsx')).SpotlightLight)

/** Dims everything on the board but the zone everybody is to look at. */
export function Spotlight() {
  const isOn = useView(({ session }) => litZone(session) !== undefined)
  return isOn ? <SpotlightLight /> : null
}
