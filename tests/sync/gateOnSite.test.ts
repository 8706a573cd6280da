import { expect, test } from 'vitest'
import { contextOf, copyOf, makeBoard } from '../helpers/gateUnderTest.ts'
import { noteFields } from '../helpers/notes.ts'

const facilitator = contextOf('lead', { role: 'facilitator' })

function fateOf(write: (copy: ReturnType<typeof copyOf>) => void, context = contextOf('ada')) {
  const gate = makeBoard()
  const copy = copyOf(gate.doc)
  return gate.send(
    copy.edit(() => write(copy)),
    context,
  )
}

test('G19 facilitators write for people on site', () => {
  const words = noteFields('lead', 'from the room', { onSite: true })
  expect(fateOf(({ items }) => items.set('n', words), facilitator)).toBe('kept')
})

test('G19 nobody else does, with new notes or with their own', () => {
  const words = noteFields('ada', 'from the room', { onSite: true })
  expect(fateOf(({ items }) => items.set('n', words))).toBe('forgedAuthor:onSite')
  expect(fateOf(({ note }) => note('a').set('onSite', true))).toBe('forgedAuthor:onSite')
})

test('G19 what is theirs may be moved by others and, once deleted, brought back, but not taken over', () => {
  const gate = makeBoard()
  const send = (write: (copy: ReturnType<typeof copyOf>) => void, context = facilitator) => {
    const copy = copyOf(gate.doc)
    return gate.send(
      copy.edit(() => write(copy)),
      context,
    )
  }
  const everybodyEdits = { session: { othersMayEdit: true } }
  const [ada, ben] = [contextOf('ada', everybodyEdits), contextOf('ben', everybodyEdits)]
  const words = () => noteFields('lead', 'from the room', { onSite: true })
  expect(send(({ items }) => items.set('n', words()))).toBe('kept')
  expect(send(({ note }) => note('n').set('box', [9, 9, 200, 200]), ada)).toBe('kept')
  expect(send(({ note }) => note('n').delete('onSite'), ada)).toBe('forgedAuthor:onSite')
  expect(send(({ items }) => items.delete('n'), ben)).toBe('kept')
  expect(send(({ items }) => items.set('n', words()), ben)).toBe('kept')
})
