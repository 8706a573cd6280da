import type { InkColor, ItemColor, NoteColor } from '../board/index.ts'
import type { ParticipantColor } from '../protocol/index.ts'

/** Every colour a drawing uses, by what it is for. */
export type ColorName =
  | `note-${NoteColor}`
  | `note-${NoteColor}-edge`
  | `note-${NoteColor}-ink`
  | `zone-${NoteColor}`
  | `zone-${NoteColor}-edge`
  | `zone-${NoteColor}-title`
  | `zone-${NoteColor}-prompt`
  | `ink-${InkColor}`
  | `person-${ParticipantColor}`
  | `person-${ParticipantColor}-ink`
  | OtherColorName

export type OtherColorName = 'board' | 'grid' | 'selection' | 'selection-fill' | 'focus' | 'shadow'

/** What writing and lines of a colour are drawn in; white, which would not be seen on the board, becomes grey. */
export function inkOf(color: ItemColor): ColorName {
  return color === 'white' ? 'ink-grey' : `ink-${color}`
}
