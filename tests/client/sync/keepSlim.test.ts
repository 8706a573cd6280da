import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { cutLists } from '../../../client/sync/keepSlim.ts'

test('a document without spare room says and takes the same as before', () => {
  const doc = new Y.Doc()
  const map = doc.getMap('items')
  map.set('box', [1, 2, 3, 4])
  map.set('note', new Y.Map([['color', 'yellow']]))
  doc.getArray('list').push([1, 'two', { three: 3 }])
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  const before = [other.toJSON(), Y.encodeStateAsUpdate(other)]
  cutLists(other)
  expect([other.toJSON(), Y.encodeStateAsUpdate(other)]).toEqual(before)
  // Splitting and merging what lies in one list goes on.
  other.getArray('list').insert(1, ['between'])
  other.getArray('list').push(['last'])
  map.set('box', [5, 6, 7, 8])
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  expect(other.getArray('list').toJSON()).toEqual([1, 'between', 'two', { three: 3 }, 'last'])
  expect(other.getMap('items').get('box')).toEqual([5, 6, 7, 8])
})
