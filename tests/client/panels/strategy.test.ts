import { expect, it } from 'vitest'
import { type Line, lineSchemas, type Move } from '#shared/board'
import { afterDrop } from '../../../client/panels/strategy/afterDrop.ts'
import { candidatesOf } from '../../../client/panels/strategy/candidates.ts'
import { candidateDragId, dragIdOf, dropIdOf } from '../../../client/panels/strategy/dragIds.ts'
import { fitsFilter } from '../../../client/panels/strategy/lineFilter.ts'
import { measureWords, moveFacts } from '../../../client/panels/strategy/moveFacts.ts'
import { personNamed } from '../../../client/panels/strategy/peopleNames.ts'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession } from '../helpers/makeSession.ts'

const move = (fields: Partial<Move> = {}): Move =>
  lineSchemas.move.parse({ id: 'm', kind: 'move', ...fields })

it('a line dropped on another of its kind takes its place; on another kind it stays', () => {
  const lines = ['a', 'b', 'c'].map((id) => ({ id, kind: 'move' as const }))
  const all = [...lines, { id: 's', kind: 'statement' as const }]
  const drop = (one: string, other: string) => afterDrop(dragIdOf(one), dragIdOf(other), all)
  expect(drop('c', 'a')).toEqual({ act: 'rank', id: 'c', before: 'a' })
  expect(drop('a', 'b')).toEqual({ act: 'rank', id: 'a', before: 'c' })
  expect(drop('a', 'c')).toEqual({ act: 'rank', id: 'a', before: undefined })
  expect([drop('a', 's'), drop('a', 'a')]).toEqual([undefined, undefined])
})

it('a note dropped into a section or on a line becomes one of its kind', () => {
  const note = candidateDragId('item', 'n')
  expect(afterDrop(note, dropIdOf('statement', 'z'), [])).toMatchObject({
    act: 'make',
    from: 'item',
    id: 'n',
    kind: 'statement',
    zone: 'z',
  })
  const onto = afterDrop(note, dragIdOf('m'), [{ id: 'm', kind: 'move' }])
  expect(onto).toMatchObject({ kind: 'move', before: 'm' })
})

it('what may become a line are notes with words nothing was made of, most votes first', () => {
  const notes = [
    makeNote({ id: 'a', text: 'Few' }),
    makeNote({ id: 'b', text: 'Many' }),
    makeNote({ id: 'c', text: 'Used' }),
    makeNote({ id: 'd', text: ' ' }),
    makeNote({ id: 'e', text: 'Secret' }),
  ]
  const result = {
    ballots: 3,
    tallies: [
      [1, 1],
      [5, 3],
    ],
    groups: [],
  }
  const round = {
    ...{ id: 'r', kind: 'dots' as const, question: '', blind: true, openedAtMs: 1 },
    options: [{ id: 'a' }, { id: 'b' }],
    closed: { atMs: 2, result },
  }
  const { view } = makeContext({
    notes,
    privateIds: new Set(['e']),
    session: makeSession({ rounds: [round] }),
    lines: new Map([['m', move({ sources: { c: 'item' } })]]),
  })
  const found = candidatesOf(view.getState()).map(({ id, votes }) => [id, votes])
  expect(found).toEqual([
    ['b', 5],
    ['a', 1],
  ])
})

it('lines are looked for by kind, status, owner, function and flags', () => {
  const line: Line = move({ owner: { name: 'Ana' }, functions: { Sales: true } })
  const fits = (filter: Parameters<typeof fitsFilter>[1], flagged: string[] = []) =>
    fitsFilter(line, filter, { session: makeSession() }, new Set(flagged))
  expect(fits({ kind: 'move', status: 'draft', owner: 'Ana', function: 'Sales' })).toBe(true)
  expect(fits({ kind: 'statement' })).toBe(false)
  expect(fits({ status: 'agreed' })).toBe(false)
  expect(fits({ owner: 'Bo' })).toBe(false)
  expect(fits({ function: 'IT' })).toBe(false)
  expect([fits({ hasFlags: true }), fits({ hasFlags: true }, ['m'])]).toEqual([false, true])
})

it('a move tells in a line who, how much and what is measured', () => {
  expect(moveFacts(move())).toEqual([])
  const facts = moveFacts(
    move({
      owner: { name: 'Ana' },
      people: 1,
      money: { amount: 0, currency: 'EUR' },
      measure: 'Solved at once',
      target: '80 %',
    }),
  )
  expect(facts).toEqual(['Ana', '1 person', 'no money', 'Solved at once: 80 %'])
  expect(measureWords(move({ today: '62 %', target: '80 %' }))).toBe('62 % → 80 %')
})

it('an owner is the person of the workshop with that name, where it is one only', () => {
  const person = (id: string, name: string) => ({
    ...{ id, name, role: 'participant' as const, color: 'teal' as const },
  })
  const people = [person('1', 'Ana'), person('2', 'Bo'), person('3', 'Bo')]
  expect(personNamed('Ana', { people })).toEqual({ name: 'Ana', person: '1' })
  expect(personNamed('Bo', { people })).toEqual({ name: 'Bo' })
  expect(personNamed('', { people })).toBeUndefined()
})
