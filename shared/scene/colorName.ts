import type { NoteColor } from '../board/index.ts'
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
  | `person-${ParticipantColor}`
  | `person-${ParticipantColor}-ink`
  | OtherColorName

export type OtherColorName = 'board' | 'grid' | 'selection' | 'selection-fill' | 'focus' | 'shadow'
