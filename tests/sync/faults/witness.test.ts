import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { makeSync } from '../../helpers/makeSync.ts'
import { putNote } from '../../helpers/notes.ts'
import { until } from '../../helpers/until.ts'
import { openWitness } from '../../helpers/witness.ts'

test('the witness of these tests finds a claim false for an addition and for a deletion that is not on the disk', async () => {
  const server = await makeSync()
  const person = await server.addPerson('participant', 'Ada')
  const ada = server.connect(person)
  await until(() => ada.saved.count === 1)
  ada.items.set('n1', 'kept')
  await until(() => ada.saved.count === 2)
  const witness = await openWitness(server.dataDir, server.workshopId)
  onTestFinished(witness.close)
  witness.check('Ada', ada.doc)
  const [added, deleted] = [new Y.Doc(), new Y.Doc()]
  for (const copy of [added, deleted]) Y.applyUpdate(copy, Y.encodeStateAsUpdate(ada.doc))
  putNote(added, 'n2', person.participantId)
  witness.check('added', added)
  deleted.getMap('items').delete('n1')
  witness.check('deleted', deleted)
  expect((await witness.falseClaims()).map((claim) => claim.split(' ')[0])).toEqual([
    'added',
    'deleted',
  ])
})
