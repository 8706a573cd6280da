import type { NoteColor } from '#shared/board'

/** Note colours on paper: chips and bars of even weight, so that they survive a grey printer as tones. */
export const noteHex: Readonly<Record<NoteColor, string>> = {
  yellow: '#f2cf4a',
  orange: '#f0a04b',
  red: '#e0705f',
  pink: '#e58fb4',
  violet: '#a68ad8',
  blue: '#6fa3e0',
  teal: '#4fb3ab',
  green: '#7fbf6a',
  grey: '#a9b1bb',
  white: '#ffffff',
}
