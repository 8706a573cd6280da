import type { SessionState, Zone } from '#shared/protocol'

/** A session with everything it needs; a test states only what matters. */
export function makeSession(overrides: Partial<SessionState> = {}): SessionState {
  return {
    title: 'Offsite',
    template: 'blank',
    functions: [],
    version: 1,
    zones: [],
    steps: [],
    locked: false,
    othersMayEdit: false,
    people: [],
    ...overrides,
  }
}

export function makeZone(overrides: Partial<Zone> = {}): Zone {
  return {
    id: 'z1',
    title: 'Zone',
    prompt: '',
    x: 0,
    y: 0,
    w: 1000,
    h: 1000,
    exportAs: 'appendix',
    ...overrides,
  }
}
