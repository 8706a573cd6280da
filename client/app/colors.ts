import type { CSSProperties } from 'react'
import type { ParticipantColor } from '#shared/protocol'

/** CSS value of a person's colour in the theme that is drawn; the custom properties come from paintColors. */
export function personColor(color: ParticipantColor): string {
  return `var(--person-${color})`
}

/** The custom properties `--tint`, `--tint-edge` and `--tint-ink` with a zone's colour, its border and what is written on it; zones without a colour are grey. */
export function zoneColors(color = 'grey'): CSSProperties {
  return {
    '--tint': `color-mix(in srgb, var(--note-${color}) 60%, var(--zone-${color}))`,
    '--tint-edge': `var(--zone-${color}-edge)`,
    '--tint-ink': `var(--zone-${color}-title)`,
  } as CSSProperties
}
