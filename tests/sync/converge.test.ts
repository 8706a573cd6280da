import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { makeSync } from '../helpers/makeSync.ts'
import { until } from '../helpers/until.ts'

test('SY10 two stock clients converge, also in one text', async () => {
  const server = await makeSync()
  const ada = server.connect(await server.addPerson('participant'))
  const ben = server.connect(await server.addPerson('facilitator'))
  ada.items.set('a', 'from Ada')
  ben.items.set('b', 'from Ben')
  await until(() => ada.items.size === 2 && ben.items.size === 2)
  // The facilitator may write into everybody's notes.
  textOf(ben.doc, 'a').insert(0, 'also ')
  textOf(ada.doc, 'a').insert(8, '!')
  const expected = { a: 'also from Ada!', b: 'from Ben' }
  await until(() => ada.items.toJSON().a === expected.a && ben.items.toJSON().a === expected.a)
  expect(ada.items.toJSON()).toEqual(expected)
  expect(ben.items.toJSON()).toEqual(expected)
})

function textOf(doc: Y.Doc, id: string): Y.Text {
  return doc.getMap<Y.Map<unknown>>('items').get(id)?.get('text') as Y.Text
}
