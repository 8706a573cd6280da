import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeSync } from '../helpers/makeSync.ts'
import { until } from '../helpers/until.ts'

test('SY10 two stock clients converge, also in one text', async () => {
  const server = await makeSync()
  const ada = server.connect(await server.addPerson('participant'))
  const ben = server.connect(await server.addPerson('facilitator'))
  ada.items.set('a', new Y.Map([['text', new Y.Text('from Ada')]]))
  ben.items.set('b', new Y.Map([['text', new Y.Text('from Ben')]]))
  const expected = { a: { text: 'from Ada' }, b: { text: 'from Ben' } }
  await until(() => ada.items.size === 2 && ben.items.size === 2)
  expect(ada.items.toJSON()).toEqual(expected)
  expect(ben.items.toJSON()).toEqual(expected)
})
