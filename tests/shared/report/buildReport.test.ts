import { describe, expect, test } from 'vitest'
import type { Note } from '#shared/board'
import type { Participant, SessionState, Zone } from '#shared/protocol'
import { buildReport } from '#shared/report'

const zone = (id: string, x: number, more: Partial<Zone> = {}): Zone => ({
  id,
  title: `Zone ${id}`,
  prompt: '',
  x,
  y: 0,
  w: 1000,
  h: 1000,
  exportAs: 'who-we-are',
  ...more,
})

const person = (id: string, name: string, more: Partial<Participant> = {}): Participant => ({
  id,
  name,
  role: 'participant',
  color: 'teal',
  ...more,
})

const note = (id: string, x: number, y: number, more: Partial<Note> = {}): Note => ({
  kind: 'note',
  id,
  box: { x, y, w: 200, h: 200 },
  z: 'a0',
  author: 'p1',
  createdAt: 0,
  text: id,
  color: 'yellow',
  ...more,
})

const session = (more: Partial<SessionState> = {}): SessionState => ({
  title: 'Workshop',
  template: 'inside-out',
  functions: [],
  version: 1,
  zones: [zone('a', 0), zone('b', 2000)],
  steps: [],
  locked: false,
  othersMayEdit: false,
  people: [person('p1', 'Ada', { function: 'Sales' })],
  ...more,
})

const report = (items: readonly Note[], more: Partial<SessionState> = {}) =>
  buildReport({ session: session(more), items, nowMs: 0, locale: 'en' })

describe('buildReport', () => {
  test('every note is in it once: in its zone in reading order, or outside of zones', () => {
    const made = report([
      note('right', 400, 10),
      note('below', 0, 500),
      note('left', 0, 0),
      note('lost', 5000, 5000),
    ])
    const [first, second] = made.chapters[0]?.sections ?? []
    expect(first?.notes.map(({ id }) => id)).toEqual(['left', 'right', 'below'])
    expect(second?.notes).toEqual([])
    expect(made.outside.map(({ id }) => id)).toEqual(['lost'])
  })

  test('a note carries its author, and none where the author is unknown', () => {
    const made = report([note('known', 0, 0), note('unknown', 300, 0, { author: '' })])
    const authors = made.chapters[0]?.sections[0]?.notes.map(({ author }) => author)
    expect(authors).toEqual([{ name: 'Ada', function: 'Sales', layer: undefined }, undefined])
  })

  test('what was written for people on site is theirs, not the facilitator’s', () => {
    const made = report([note('room', 0, 0, { onSite: true })])
    const [first] = made.chapters[0]?.sections[0]?.notes ?? []
    expect(first?.author).toMatchObject({ name: '', isOnSite: true })
  })

  test('chapters follow the order of the parts, not of the zones', () => {
    const zones = [
      zone('road', 0, { exportAs: 'roadmap' }),
      zone('aim', 2000, { exportAs: 'mission' }),
    ]
    expect(report([], { zones }).chapters.map(({ part }) => part)).toEqual(['mission', 'roadmap'])
  })

  test('what is missing is said: lines, notes, moves, guardrails, commitments', () => {
    expect(report([note('n', 0, 0)]).openGaps).toEqual([
      { kind: 'noAgreedLine', zoneIds: ['a', 'b'] },
      { kind: 'emptyZone', zoneIds: ['b'] },
      { kind: 'noMoves', zoneIds: [] },
      { kind: 'noGuardrails', zoneIds: [] },
      { kind: 'noCommitments', zoneIds: [] },
    ])
  })

  test('an optional zone is no gap', () => {
    const zones = [zone('a', 0), zone('b', 2000, { optional: true })]
    const gaps = report([note('n', 0, 0)], { zones }).openGaps
    expect(gaps.flatMap(({ zoneIds }) => zoneIds)).toEqual(['a'])
  })

  test('people are listed by role, then name; viewers are not counted as taking part', () => {
    const people = [
      person('1', 'Zoe'),
      person('2', 'Vic', { role: 'viewer' }),
      person('3', 'Ben'),
      person('4', 'Lea', { role: 'facilitator' }),
    ]
    const made = report([], { people })
    expect(made.people.map(({ name }) => name)).toEqual(['Lea', 'Ben', 'Zoe', 'Vic'])
    expect(made.counts.contributors).toBe(3)
  })

  test('the board picture holds every zone and note, stacked from the bottom', () => {
    const { board } = report([note('top', -300, 0, { z: 'a2' }), note('low', 0, 0, { z: 'a1' })])
    expect(board.box).toEqual({ x: -300, y: 0, w: 3300, h: 1000 })
    expect(board.items.map(({ id }) => id)).toEqual(['low', 'top'])
    expect(report([], { zones: [] }).board.box).toBeUndefined()
  })
})
