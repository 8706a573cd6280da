import { type ParticipantColor, participantColors } from '../protocol/index.ts'

/** The colour of the nth suggested cluster, from 0: neighbours differ, and after as many as there are colours they begin again. */
export function suggestionColor(index: number): ParticipantColor {
  return participantColors[(index * 3) % participantColors.length] ?? 'slate'
}
