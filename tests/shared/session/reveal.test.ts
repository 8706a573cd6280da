import { expect, test } from 'vitest'
import { type Item, indicesOnTop, type Note } from '#shared/board'
import { zone as zoneSchema } from '#shared/protocol'
import { countHidden, type PrivateNotes, planReveal, privateStep } from '#shared/session'
import {
  after,
  applyCommand,
  facilitator,
  minute,
  noon,
  participant,
  threeSteps,
  viewer,
} from './carryOut.ts'

const left = zoneSchema.parse({ id: 'left', title: '', prompt: '', x: 0, y: 0, w: 500, h: 500 })
const right = { ...left, id: 'right', x: 500 }

test('S90 the session remembers when people first wrote privately, and never forgets it', () => {
  const begun = after(withPrivateStep(), [3, { type: 'setCurrentStep', step: 'twenty' }])
  expect(begun.state.privateSinceMs).toBe(noon + 3 * minute)
  expect(privateStep(begun.state)?.id).toBe('twenty')
  const later = after(
    begun,
    [5, { type: 'setCurrentStep', step: 'ten' }],
    [6, { type: 'removeStep', step: 'twenty' }],
  )
  expect(later.state.privateSinceMs).toBe(noon + 3 * minute)
  expect(privateStep(later.state)).toBeUndefined()
  expect(
    after(withPrivateStep(), [0, { type: 'setCurrentStep', step: 'ten' }]).state,
  ).not.toHaveProperty('privateSinceMs')
})

test('S90 a current step that becomes private counts, too', () => {
  const open = after(withPrivateStep('none'), [0, { type: 'setCurrentStep', step: 'ten' }])
  const [first] = open.state.steps
  if (!first) throw new Error('no step')
  const closed = after(open, [2, { type: 'setStep', step: { ...first, privacy: 'private' } }])
  expect(closed.state.privateSinceMs).toBe(noon + 2 * minute)
})

test('S95 only facilitators reveal, and only a zone there is', () => {
  const content = withPrivateStep()
  for (const by of [participant, viewer])
    expect(applyCommand(content, by, { type: 'reveal' })).toMatchObject({
      reason: 'facilitatorOnly',
    })
  expect(applyCommand(content, facilitator, { type: 'reveal', zone: 'no' })).toEqual({
    ok: false,
    reason: 'unknownZone',
    detail: 'no',
  })
  expect(applyCommand(content, facilitator, { type: 'reveal' }).ok).toBe(true)
})

test('S95 people share their own when no private step is on and the board is open', () => {
  const content = after(withPrivateStep(), [0, { type: 'setCurrentStep', step: 'twenty' }])
  const share = { type: 'shareNotes' } as const
  expect(applyCommand(content, participant, share)).toMatchObject({ reason: 'privateStep' })
  const over = after(content, [1, { type: 'setCurrentStep', step: 'ten' }])
  expect(applyCommand(over, participant, share).ok).toBe(true)
  expect(applyCommand(over, viewer, share)).toMatchObject({ reason: 'viewersRead' })
  const locked = after(over, [2, { type: 'setLocked', locked: true }])
  expect(applyCommand(locked, participant, share)).toMatchObject({ reason: 'boardLocked' })
})

test('S93 a note is revealed under the promise it was written under, whatever it claims', () => {
  const { items } = plan([
    { owner: 'ada', items: [note('named', 'ada'), note('forged', 'bo'), note('silent', '')] },
  ])
  const authors = Object.fromEntries(items.map(({ id, author }) => [id, author]))
  expect(authors).toEqual({ named: 'ada', forged: 'ada', silent: '' })
})

test('S96 place, colour and tags are kept; reactions and cluster stay behind, and anonymous notes have one time', () => {
  const marks = { tags: { risk: true }, reactions: { 'ada:yes': true }, cluster: 'c' }
  const { items } = plan([
    {
      owner: 'ada',
      items: [
        { ...note('a', ''), ...marks },
        { ...note('b', 'ada'), ...marks },
      ],
    },
    { owner: 'bo', items: [note('c', '')] },
  ])
  const byId = new Map(items.map((item) => [item.id, item]))
  expect(byId.get('a')).toMatchObject({ box: { x: 10 }, color: 'teal', tags: { risk: true } })
  for (const item of items) {
    expect(item).not.toHaveProperty('reactions')
    expect(item).not.toHaveProperty('cluster')
  }
  expect(items.map(({ id, createdAt }) => [id, createdAt]).sort()).toEqual([
    ['a', noon],
    ['b', 5],
    ['c', noon],
  ])
})

test('S96 the order says nothing: every order of two people comes up, and indices follow it', () => {
  const notes = [
    { owner: 'ada', items: [note('a1', ''), note('a2', '')] },
    { owner: 'bo', items: [note('b1', ''), note('b2', '')] },
  ]
  const orders = new Set<string>()
  let seed = 1
  const random = () => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647
  }
  for (let n = 0; n < 400; n += 1) {
    const { items } = plan(notes, { random })
    orders.add(items.map(({ id }) => id).join())
    const indices = items.map(({ z }) => z)
    expect(indices.toSorted()).toEqual(indices)
  }
  expect(orders.size).toBe(24)
})

test('S96 an id the board has, or two people chose, becomes another: nobody’s item is replaced', () => {
  let made = 0
  const newId = () => {
    made += 1
    return `new${made}`
  }
  const { items, taken } = plan(
    [
      { owner: 'ada', items: [note('there', 'ada'), note('both', 'ada')] },
      { owner: 'bo', items: [note('both', 'bo')] },
    ],
    { isTaken: (id) => id === 'there', newId },
  )
  expect(new Set(items.map(({ id }) => id)).size).toBe(3)
  expect(items.some(({ id }) => id === 'there')).toBe(false)
  expect(taken.get('ada')?.toSorted()).toEqual(['both', 'there'])
  expect(taken.get('bo')).toEqual(['both'])
})

test('S99 what there is no room for, lies elsewhere or says nothing yet stays private', () => {
  const notes = [
    { owner: 'ada', items: [note('a', 'ada'), note('empty', 'ada', { text: ' ' })] },
    { owner: 'bo', items: [note('far', 'bo', { x: 600 }), note('b', 'bo')] },
  ]
  const all = plan(notes, { room: 2 })
  expect(all.items).toHaveLength(2)
  expect(all.left).toBe(1)
  const inRight = plan(notes, { zone: 'right' })
  expect(inRight.items.map(({ id }) => id)).toEqual(['far'])
  expect([...inRight.taken]).toEqual([['bo', ['far']]])
  expect(plan(notes, { room: -3 })).toMatchObject({ items: [], left: 3 })
})

test('S94 counts: notes, people and zones, empty ones not, nothing else', () => {
  const counts = countHidden(
    [
      {
        owner: 'ada',
        items: [note('a', ''), note('b', 'ada', { x: 600 }), note('c', '', { x: 9000 })],
      },
      { owner: 'bo', items: [note('empty', 'bo', { text: '' })] },
      { owner: 'cy', items: [] },
    ],
    [left, right],
  )
  expect(counts).toEqual({ notes: 3, people: 1, zones: { left: 1, right: 1 } })
})

test('S211 hidden notes are counted by person, as long as all of them were written under a name', () => {
  const ada = { owner: 'ada', items: [note('a', 'ada'), note('b', 'ada', { text: '' })] }
  const bo = { owner: 'bo', items: [note('c', 'bo'), note('d', 'bo')] }
  const cy = { owner: 'cy', items: [] }
  expect(countHidden([ada, bo, cy], []).byPerson).toEqual({ ada: 1, bo: 2 })
  const mixed = countHidden([ada, bo, { owner: 'cy', items: [note('e', '')] }], [])
  expect(mixed).toEqual({ notes: 4, people: 3, zones: {} })
  // One of Bo's own: his others would go on being counted as if there were no more.
  const half = { owner: 'bo', items: [note('c', 'bo'), note('d', '')] }
  expect(countHidden([ada, half, cy], [])).not.toHaveProperty('byPerson')
})

/** Three steps, of which people write privately in this one. */
function withPrivateStep(id: string | undefined = 'twenty') {
  const content = threeSteps()
  const steps = content.state.steps.map((step) => ({
    ...step,
    privacy: step.id === id ? ('private' as const) : ('open' as const),
  }))
  return { ...content, state: { ...content.state, steps } }
}

function note(id: string, author: string, { x = 10, text = id } = {}): Note {
  const box = { x, y: 20, w: 200, h: 200 }
  return { id, kind: 'note', box, z: 'a5', author, createdAt: 5, text, color: 'teal' }
}

function plan(
  notes: readonly PrivateNotes[],
  given: Partial<Parameters<typeof planReveal>[0]> = {},
): ReturnType<typeof planReveal> {
  return planReveal({
    notes,
    zones: [left, right],
    room: 1000,
    atMs: noon,
    isTaken: () => false,
    indicesOnTop: (count) => indicesOnTop([] as Item[], count),
    newId: () => 'new',
    random: () => 0.5,
    ...given,
  })
}
