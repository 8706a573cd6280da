/** Names of the sheet colours: of notes, filled shapes and zones. What they look like is decided per theme by whoever draws. */
export const noteColors = [
  'yellow',
  'orange',
  'red',
  'pink',
  'violet',
  'blue',
  'teal',
  'green',
  'grey',
  'white',
] as const
export type NoteColor = (typeof noteColors)[number]

/** Every colour an item may have: those of the sheets, and black for what is written or drawn without a sheet. */
export const itemColors = [...noteColors, 'black'] as const
export type ItemColor = (typeof itemColors)[number]

/** The colours offered for writing and drawing on the bare board, where white would not be seen. */
export const inkColors = [
  'black',
  'grey',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
] as const satisfies readonly ItemColor[]
export type InkColor = (typeof inkColors)[number]
