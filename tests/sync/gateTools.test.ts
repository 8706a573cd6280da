import { expect, test } from 'vitest'
import { contextOf, copyOf, makeBoard } from '../helpers/gateUnderTest.ts'
import { noteFields } from '../helpers/notes.ts'

const notesOnly = { othersMayEdit: false, tools: ['note'] } as const
const session = { ...notesOnly, tools: [...notesOnly.tools] }
const ada = contextOf('ada', { session })

type Copy = ReturnType<typeof copyOf>

function fateOf(write: (copy: Copy) => void, context = ada): string {
  const gate = makeBoard()
  const copy = copyOf(gate.doc)
  return gate.send(
    copy.edit(() => write(copy)),
    context,
  )
}

const text = (by: string) => noteFields(by, 'hello', { kind: 'text' })

test('G18 participants add nothing but what is allowed', () => {
  expect(fateOf(({ items }) => items.set('n', noteFields('ada', 'hello')))).toBe('kept')
  expect(fateOf(({ items }) => items.set('t', text('ada')))).toMatch(/^toolNotAllowed/)
  const facilitator = contextOf('lead', { role: 'facilitator', session })
  expect(fateOf(({ items }) => items.set('t', text('lead')), facilitator)).not.toMatch(/^tool/)
})

test('G18 nothing becomes another kind, and everything there is may be moved', () => {
  expect(fateOf(({ note }) => note('a').set('kind', 'text'))).toMatch(/^toolNotAllowed/)
  expect(fateOf(({ note }) => note('b').set('box', [5, 5, 200, 200]))).toBe('kept')
})

test('G18 what was deleted comes back although its kind is not allowed now', () => {
  const gate = makeBoard()
  const copy = copyOf(gate.doc)
  const none = contextOf('ada', { session: { othersMayEdit: false, tools: [] } })
  expect(
    gate.send(
      copy.edit(() => copy.items.delete('a')),
      none,
    ),
  ).toBe('kept')
  const again = noteFields('ada', 'Ada', { createdAt: 1 })
  expect(
    gate.send(
      copy.edit(() => copy.items.set('a', again)),
      none,
    ),
  ).not.toMatch(/^tool/)
})
