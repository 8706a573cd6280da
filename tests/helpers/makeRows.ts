import type { DocumentRef, NewUpdate, ParticipantRow, Store, WorkshopRow } from '#server/store'
import { createId } from '#shared/basics'

export function makeState(overrides: Partial<WorkshopRow['state']> = {}): WorkshopRow['state'] {
  return {
    title: 'Planning day',
    template: 'blank',
    functions: ['Sales', 'IT'],
    version: 0,
    zones: [],
    steps: [],
    locked: false,
    othersMayEdit: false,
    ...overrides,
  }
}

export function makeWorkshop(overrides: Partial<WorkshopRow> = {}): WorkshopRow {
  return {
    id: createId(),
    joinCode: createId(),
    state: makeState(),
    createdAtMs: 1_000,
    ...overrides,
  }
}

/** Stores an empty workshop. @returns the ref of its board */
export async function addBoard(store: Store): Promise<DocumentRef> {
  const workshop = makeWorkshop()
  await store.createWorkshop(workshop, [], [])
  return { workshopId: workshop.id, document: 'board', owner: '' }
}

export function makeParticipant(
  workshopId: string,
  overrides: Partial<ParticipantRow> = {},
): ParticipantRow {
  return {
    id: createId(),
    workshopId,
    name: 'Ada',
    role: 'participant',
    color: 'teal',
    function: undefined,
    layer: undefined,
    createdAtMs: 1_000,
    ...overrides,
  }
}

export function makeUpdate(ref: DocumentRef, content: string): NewUpdate {
  return { ref, bytes: new TextEncoder().encode(content), author: 'somebody', atMs: 1_000 }
}

/** The texts `makeUpdate` made, read back. */
export function contents(updates: readonly Uint8Array[]): string[] {
  return updates.map((bytes) => new TextDecoder().decode(bytes))
}
