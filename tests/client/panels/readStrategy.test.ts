import { expect, it } from 'vitest'
import { contentOf, type Line, lineSchemas } from '#shared/board'
import { readStrategy } from '../../../client/panels/strategy/reading/readStrategy.ts'
import { makeSession } from '../helpers/makeSession.ts'

const zone = (id: string, exportAs: 'success' | 'commitments') => ({
  ...{ id, title: id, prompt: `${id}?`, exportAs },
  ...{ x: 0, y: 0, w: 100, h: 100 },
})

const statement = (id: string, at?: string): Line =>
  lineSchemas.statement.parse({ id, kind: 'statement', text: id, ...(at ? { zone: at } : {}) })

function decided(line: Line, status: 'agreed' | 'parked') {
  return { line: line.id, status, content: contentOf(line), atMs: 1, by: '' }
}

it('sorts the strategy for a reader: agreed by question, what is open, parked and not answered', () => {
  const [first, second, loose] = [
    statement('s1', 'goals'),
    statement('s2', 'brand'),
    statement('s3'),
  ]
  const parked = statement('s4', 'brand')
  const draft = statement('s5', 'goals')
  const empty = { ...statement('s6'), text: ' ' }
  const kept = lineSchemas.commitment.parse({
    ...{ id: 'c', kind: 'commitment', act: 'start', text: 'Call', earlier: true },
  })
  const session = makeSession({
    zones: [
      zone('brand', 'success'),
      zone('goals', 'success'),
      zone('promise', 'success'),
      zone('who', 'commitments'),
    ],
    lines: [
      ...[first, second, loose].map((line) => decided(line, 'agreed')),
      decided(parked, 'parked'),
    ],
  })
  const all = [loose, first, second, parked, draft, empty, kept]
  const read = readStrategy({ lines: new Map(all.map((line) => [line.id, line])), session })
  const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id)
  expect(ids(read.agreed.statement)).toEqual(['s2', 's1', 's3'])
  expect(ids(read.open)).toEqual(['s5'])
  expect(ids(read.parked)).toEqual(['s4'])
  expect(ids(read.earlier)).toEqual(['c'])
  expect([ids(read.unanswered), read.questions]).toEqual([['promise'], 3])
})
