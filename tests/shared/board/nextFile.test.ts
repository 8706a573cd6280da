import { expect, test } from 'vitest'
import { readBoardFile, toNextFile } from '#shared/board'
import { step } from '#shared/protocol'

const look = step.parse({ id: 'look-back', title: 'What became of it', minutes: 10 })

function nextOf(fields: Record<string, unknown> = {}) {
  const commitment = { kind: 'commitment', act: 'stop', text: 'Counting', by: { name: 'Bo' } }
  const read = readBoardFile({
    ...{ format: 'accord-board', version: 1, title: 'Day one', functions: ['Sales'] },
    steps: [{ id: 's', title: 'Write', minutes: 5 }],
    items: [{ id: 'n', kind: 'note', x: 0, y: 0, text: 'Ours', author: 'ana' }],
    people: [{ id: 'ana', name: 'Ana', role: 'participant' }],
    strategy: [
      { ...commitment, id: 'kept', outcome: 'kept', author: 'ana', sources: { n: 'item' } },
      { ...commitment, id: 'parked' },
      { ...commitment, id: 'dropped', outcome: 'dropped' },
      { id: 'm', kind: 'move', text: 'Call' },
    ],
    lines: [{ line: 'parked', status: 'parked', content: {}, atMs: 1, by: 'Ana' }],
    ...fields,
  })
  if (!read.ok) throw new Error(read.detail)
  return toNextFile(read.value, look)
}

test('what was committed to comes back, in a step before the others', () => {
  const next = nextOf()
  expect(next.steps.map(({ id }) => id)).toEqual(['look-back', 's'])
  expect(next.strategy).toEqual([
    {
      id: 'kept',
      kind: 'commitment',
      act: 'stop',
      text: 'Counting',
      by: { name: 'Bo' },
      earlier: true,
    },
  ])
  expect(next).toMatchObject({ title: 'Day one', functions: ['Sales'], items: [], people: [] })
  expect(next).not.toHaveProperty('lines')
})

test('the session after the next has that step once, and one without commitments not at all', () => {
  const steps = [look, step.parse({ id: 's', title: 'Write', minutes: 5 })]
  expect(nextOf({ steps }).steps.map(({ id }) => id)).toEqual(['look-back', 's'])
  expect(nextOf({ strategy: [] }).steps.map(({ id }) => id)).toEqual(['s'])
})
