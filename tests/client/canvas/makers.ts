import { createView, type Person, type View } from '#client/view'
import { type Note, noteSchema } from '#shared/board'
import { type SessionState, sessionState, zone } from '#shared/protocol'

const self = { workshopId: 'w', participantId: 'p', role: 'participant' } as const

export function makeNote(id: string, change: Partial<Note> = {}): Note {
  const box = { x: 0, y: 0, w: 200, h: 200 }
  const made = noteSchema.parse({ kind: 'note', id, box, z: id, author: 'p', createdAt: 0 })
  return { ...made, ...change }
}

export function makeView(...notes: Note[]): View {
  const view = createView(self)
  view.setState({ items: new Map(notes.map((note) => [note.id, note])) })
  return view
}

export function makePerson(presence: Person['presence'], key = 1): Person {
  return { key, participantId: 'q', name: 'Ada', role: 'participant', color: 'teal', presence }
}

export function makeSession(): SessionState {
  const area = zone.parse({ id: 'z', title: 'Brand', prompt: 'What?', x: 0, y: 0, w: 900, h: 600 })
  return sessionState.parse({
    title: 'Workshop',
    template: 'blank',
    functions: [],
    version: 1,
    zones: [area],
    steps: [],
    locked: false,
    people: [],
  })
}
