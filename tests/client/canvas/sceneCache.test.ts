import { expect, test } from 'vitest'
import { createSceneCache } from '../../../client/canvas/paint/sceneCache.ts'
import { makeNote, makeSession } from './makers.ts'

test('the same item has the same scene, a changed one another', () => {
  const scenes = createSceneCache()
  const note = makeNote('a')
  expect(scenes.ofItem(note)).toBe(scenes.ofItem(note))
  expect(scenes.ofItem({ ...note, text: 'new' })).not.toBe(scenes.ofItem(note))
})

test('what is used stays, what is not is forgotten after two generations', () => {
  const scenes = createSceneCache(2)
  const [used, unused] = [makeNote('a'), makeNote('b')]
  const first = scenes.ofItem(used)
  const forgotten = scenes.ofItem(unused)
  for (let n = 0; n < 8; n++) {
    scenes.ofItem(makeNote(`n${n}`))
    expect(scenes.ofItem(used)).toBe(first)
  }
  expect(scenes.ofItem(unused)).not.toBe(forgotten)
})

test('a zone is drawn anew when it is seen from another distance', () => {
  const scenes = createSceneCache()
  const [zone] = makeSession().zones
  if (!zone) throw new Error('the session has no zone')
  expect(scenes.ofZone(zone, 1)).toBe(scenes.ofZone(zone, 1.02))
  expect(scenes.ofZone(zone, 1)).not.toBe(scenes.ofZone(zone, 0.1))
})
