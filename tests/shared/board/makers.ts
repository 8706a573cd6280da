import { type Note, noteSchema } from '#shared/board'
import type { SessionState } from '#shared/protocol'

/** A note at a place, with whatever the test cares about. */
export function newNote(fields: Partial<Note> & { id: string }): Note {
  return noteSchema.parse({
    kind: 'note',
    box: { x: 0, y: 0, w: 200, h: 200 },
    z: 'a0',
    author: 'anna',
    createdAt: 1,
    ...fields,
  })
}

/** A session with one zone, as the server would have it. */
export function newSession(fields: Partial<SessionState> = {}): SessionState {
  return {
    title: 'Offsite',
    template: 'blank',
    functions: ['Sales'],
    version: 0,
    zones: [newZone('all', 0, 0, 1000, 1000)],
    steps: [],
    locked: false,
    othersMayEdit: false,
    people: [],
    ...fields,
  }
}

export function newZone(id: string, x: number, y: number, w: number, h: number) {
  return { id, title: id, prompt: '', x, y, w, h, exportAs: 'appendix' as const }
}

export const change = { origin: 'test', label: 'test' }
