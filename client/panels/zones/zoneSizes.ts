import { newZoneSize } from '#client/actions'
import type { Size } from '#shared/geometry'

/** Board units; a note is 200 × 200 and wants some room around it. */
export const zoneSizes = {
  small: newZoneSize,
  medium: { w: 1800, h: 1200 },
  large: { w: 2600, h: 1900 },
} as const

export type SizeName = keyof typeof zoneSizes

/** The name of a zone's size; `own` for any other. */
export function sizeOf({ w, h }: Size): SizeName | 'own' {
  const names = Object.keys(zoneSizes) as SizeName[]
  return names.find((name) => zoneSizes[name].w === w && zoneSizes[name].h === h) ?? 'own'
}
