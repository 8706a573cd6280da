import type { ParticipantColor } from '#shared/protocol'

/** CSS value of a person's colour in the theme that is drawn; the custom properties come from paintColors. */
export function personColor(color: ParticipantColor): string {
  return `var(--person-${color})`
}

/** CSS value of a zone's tint; zones without a colour are grey. */
export function zoneColor(color: string | undefined): string {
  return `var(--zone-${color ?? 'grey'}, var(--surface-sunken))`
}
