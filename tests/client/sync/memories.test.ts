import { expect, test } from 'vitest'
import { createRecentWorkshops, createRememberedSessions, type StorageLike } from '#client/sync'

function memory(): StorageLike & { values: Map<string, string> } {
  const values = new Map<string, string>()
  return {
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}

const denied = () => {
  throw new DOMException('denied', 'SecurityError')
}

const links = { facilitator: 'f#1', participant: 'p#2', viewer: 'v#3' }
const opened = { workshopId: 'w1', title: 'One', role: 'facilitator', lastOpenedMs: 1 } as const

test('recent workshops come latest first and keep the links they were made with', () => {
  const storage = memory()
  const recent = createRecentWorkshops(() => storage)
  recent.remember({ ...opened, links, joinCode: 'ABCD-2345' })
  recent.remember({ ...opened, workshopId: 'w2', lastOpenedMs: 2 })
  recent.remember({ ...opened, title: 'Renamed', lastOpenedMs: 3 })
  expect(recent.list().map((known) => known.workshopId)).toEqual(['w1', 'w2'])
  expect(recent.find('w1')).toMatchObject({ title: 'Renamed', links, joinCode: 'ABCD-2345' })
  recent.forget('w1')
  expect(createRecentWorkshops(() => storage).list()).toHaveLength(1)
})

test('where storage is denied nothing is remembered and nothing claims to be', () => {
  const recent = createRecentWorkshops(denied)
  expect(recent.remember(opened)).toBe(false)
  expect(recent.list()).toEqual([])
  const tab = createRememberedSessions(denied, denied).tab('w1')
  expect(tab.write({ participantId: 'p', role: 'viewer', sessionToken: 't' })).toBe(false)
  expect(tab.read()).toBeUndefined()
})

test('a value that is damaged or from another version reads as nothing', () => {
  const storage = memory()
  storage.values.set('accord.recentWorkshops', '{"not":"a list"}')
  expect(createRecentWorkshops(() => storage).list()).toEqual([])
  storage.values.set('accord.session.w1', '{{{')
  expect(
    createRememberedSessions(
      () => storage,
      () => storage,
    )
      .tab('w1')
      .read(),
  ).toBeUndefined()
})

test('the session is remembered per tab, the participant per browser and role', () => {
  const [tabStorage, storage] = [memory(), memory()]
  const remembered = createRememberedSessions(
    () => tabStorage,
    () => storage,
  )
  const session = { participantId: 'p', role: 'participant', sessionToken: 't' } as const
  remembered.tab('w1').write(session)
  remembered.participant('w1', 'participant').write({ ...session, name: 'Anna' })
  expect(storage.values.has('accord.session.w1')).toBe(false)
  expect(remembered.tab('w1').read()).toEqual(session)
  expect(remembered.participant('w1', 'participant').read()?.name).toBe('Anna')
  expect(remembered.participant('w1', 'facilitator').read()).toBeUndefined()
})
