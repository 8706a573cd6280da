import type { Note } from '#shared/board'

/** A note with everything it needs; a test states only what matters. */
export function makeNote(overrides: Partial<Note> & { x?: number; y?: number } = {}): Note {
  const { x = 0, y = 0, ...rest } = overrides
  return {
    id: 'n1',
    kind: 'note',
    box: { x, y, w: 200, h: 200 },
    z: 'a0',
    author: 'anna',
    createdAt: 0,
    text: '',
    color: 'yellow',
    ...rest,
  }
}
