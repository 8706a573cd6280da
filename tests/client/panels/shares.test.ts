import { expect, test } from 'vitest'
import { roomKey, sharesOf } from '../../../client/panels/leading/useShares.ts'

test('notes are counted by who wrote them; what has no author, or is no note, is nobody’s', () => {
  const shares = sharesOf([
    { kind: 'note', author: 'ana' },
    { kind: 'note', author: 'bo' },
    { kind: 'note', author: 'ana' },
    { kind: 'note', author: '' },
    { kind: 'note', author: 'frida', onSite: true },
    { kind: 'arrow', author: 'ana' },
  ])
  expect([...shares]).toEqual([
    ['ana', 2],
    ['bo', 1],
    [roomKey, 1],
  ])
})
