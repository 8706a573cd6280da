import type { Note } from '#shared/board'
import type { SessionState, Zone } from '#shared/protocol'
import type { ReportInput } from '#shared/report'

/** A workshop whose notes are these texts, each alone in a zone of its own, so that its text is found in one piece. */
export function makeInput(
  texts: readonly string[],
  session: Partial<SessionState> = {},
): ReportInput {
  const zones = texts.map((_, index) => makeZone(index))
  return {
    session: {
      title: 'A workshop',
      date: '2026-11-22',
      template: 'inside-out',
      functions: ['Sales'],
      version: 1,
      zones,
      steps: [],
      locked: false,
      othersMayEdit: false,
      people: [{ id: 'p1', name: 'Ada Lovelace', role: 'facilitator', color: 'teal' }],
      ...session,
    },
    items: texts.map(makeNote),
    nowMs: Date.UTC(2026, 10, 22),
    locale: 'en',
  }
}

/** Many short notes in one zone. */
export function makeCrowdedInput(count: number): ReportInput {
  const input = makeInput(Array.from({ length: count }, (_, index) => `Note number ${index}`))
  const zone = { ...makeZone(0), w: 300 * 40, h: 300 * Math.ceil(count / 40) }
  const items = input.items.map((item, index) => ({
    ...item,
    box: { x: (index % 40) * 300, y: Math.floor(index / 40) * 300, w: 200, h: 200 },
  }))
  return { ...input, session: { ...input.session, zones: [zone] }, items }
}

function makeZone(index: number): Zone {
  const base = { id: `zone ${index}`, title: `Zone ${index}`, prompt: 'What do we see?' }
  return { ...base, x: index * 400, y: 0, w: 400, h: 400, exportAs: 'who-we-are' }
}

function makeNote(text: string, index: number): Note {
  return {
    kind: 'note',
    id: `n${index}`,
    box: { x: index * 400 + 100, y: 100, w: 200, h: 200 },
    z: `a${index}`,
    author: 'p1',
    createdAt: 0,
    text,
    color: 'yellow',
  }
}
