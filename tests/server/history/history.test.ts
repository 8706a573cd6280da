import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '#server/history'
import { createLog } from '#server/observe'
import { type DocumentRef, openStore, type SignedIn } from '#server/store'
import { createId } from '#shared/basics'
import { limits } from '#shared/protocol'
import { makeFolder } from '../../helpers/makeFolder.ts'
import { makeWorkshop } from '../../helpers/makeRows.ts'

const minuteMs = 60_000

test('HI1 a board that changed gets a version within ten minutes, one that did not gets none', async () => {
  const { history, list, write, clock } = await makeBoard()
  await history.look()
  expect(await list()).toEqual([])
  await write('ada', 'n1')
  const counts: number[] = []
  for (let minute = 1; minute <= 30; minute += 1) {
    clock.nowMs += minuteMs
    if (minute === 15) await write('bo', 'n2')
    await history.look()
    counts.push((await list()).length)
  }
  expect(counts.indexOf(1) + 1).toBeLessThanOrEqual(10)
  expect(counts.indexOf(2) + 1 - 15).toBeLessThanOrEqual(10)
  expect(counts.at(-1)).toBe(2)
  expect(await list()).toMatchObject([
    { reason: 'timed', people: ['bo'], items: 2 },
    { reason: 'timed', people: ['ada'], items: 1 },
  ])
})

test('HI1 a board that cannot be read is passed over, and what somebody asks for is still tried', async () => {
  const { history, list, lead, write, clock, breakNextEdits } = await makeBoard()
  await write('ada', 'n1')
  clock.nowMs += 20 * minuteMs
  breakNextEdits(1)
  await history.look()
  await history.look()
  expect(await list()).toEqual([])
  await history.take(lead, '', 'k')
  expect(await list()).toHaveLength(1)
})

test('HI2 asked for twice with the same key is one version; with another key another, up to the limit', async () => {
  const { history, list, lead, write } = await makeBoard()
  await write('ada', 'n1')
  const first = await history.take(lead, 'Round 1', 'k1')
  expect(await history.take(lead, 'Round 1', 'k1')).toEqual(first)
  expect(await list()).toMatchObject([{ reason: 'asked', label: 'Round 1', by: 'frida' }])
  const many = limits.snapshotsAskedFor
  for (let index = 1; index < many; index += 1) await history.take(lead, '', `more${index}`)
  expect(await history.take(lead, '', 'one too many')).toMatchObject({ reason: 'tooMany' })
  expect(await list()).toHaveLength(many)
})

test('HI5 old timed versions are thinned out when a new one is kept', async () => {
  const { history, list, lead, write, clock } = await makeBoard()
  for (let index = 0; index < 6; index += 1) {
    await write('ada', `n${index}`)
    await history.keepIfChanged(lead.workshopId)
    clock.nowMs += 10 * minuteMs
  }
  expect(await list()).toHaveLength(6)
  clock.nowMs += 30 * 60 * minuteMs
  await history.take(lead, '', 'k')
  expect((await list()).length).toBeLessThan(4)
})

test('HI11 neither a name nor a word of the board is in the log', async () => {
  const { history, lead, write, logged } = await makeBoard()
  await write('ada', 'kanarienvogel')
  const taken = await history.take(lead, 'geheimname', 'k')
  if (!taken.ok) throw new Error(taken.reason)
  await write('ada', 'zebrafink')
  await history.restore(lead, taken.value.id, 'k')
  await history.restore(lead, 'no such version', 'k2')
  expect(logged.join()).not.toMatch(/kanarienvogel|geheimname|zebrafink/)
})

test('HI23 the same key restores once; with another version it is refused', async () => {
  const { history, list, lead, write, ids } = await makeBoard()
  await write('ada', 'n1')
  const taken = await history.take(lead, '', 'k')
  if (!taken.ok) throw new Error(taken.reason)
  await write('bo', 'n2')
  const answer = await history.restore(lead, taken.value.id, 'once')
  expect(await ids()).toEqual(['n1'])
  await write('bo', 'n3')
  expect(await history.restore(lead, taken.value.id, 'once')).toEqual(answer)
  expect(await ids()).toEqual(['n1', 'n3'])
  expect(await list()).toHaveLength(2)
  const other = answer.ok ? (answer.value.before ?? '') : ''
  expect(await history.restore(lead, other, 'once')).toMatchObject({ reason: 'keyReused' })
})

test('HI20 a restore that changes nothing keeps nothing and says so', async () => {
  const { history, list, lead, write } = await makeBoard()
  await write('ada', 'n1')
  const taken = await history.take(lead, '', 'k')
  if (!taken.ok) throw new Error(taken.reason)
  expect(await history.restore(lead, taken.value.id, 'k')).toEqual({
    ok: true,
    value: { restored: taken.value.id },
  })
  expect(await list()).toHaveLength(1)
})

/** A board over a real store, edited without sockets, with a clock of its own. */
async function makeBoard() {
  const store = await openStore({ dataDir: makeFolder() })
  const workshop = makeWorkshop()
  await store.createWorkshop(workshop, [], [])
  const ref: DocumentRef = { workshopId: workshop.id, document: 'board', owner: '' }
  const lead: SignedIn = { workshopId: workshop.id, participantId: 'frida', role: 'facilitator' }
  const doc = new Y.Doc()
  const clock = { nowMs: 1_000_000_000 }
  const logged: string[] = []
  let broken = 0
  const edit = async (
    author: string,
    change: (doc: Y.Doc) => void,
    keepFirst?: () => Promise<unknown>,
  ) => {
    const before = Y.encodeStateVector(doc)
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    let isChanged = false
    copy.on('update', () => {
      isChanged = true
    })
    copy.transact(() => change(copy))
    if (!isChanged) return
    await keepFirst?.()
    const bytes = Y.encodeStateAsUpdate(copy, before)
    await store.appendUpdates([{ ref, bytes, author, atMs: clock.nowMs }])
    Y.applyUpdate(doc, bytes)
  }
  const history = createHistory({
    store,
    log: createLog('trace', (line) => logged.push(line)),
    nowMs: () => clock.nowMs,
    newId: createId,
    readBoard: async (_id, read) => read(doc),
    editBoard: async (_id, change, keepFirst) => {
      broken -= 1
      if (broken >= 0) throw new Error('cannot be read')
      await edit('', change, keepFirst)
    },
  })
  return {
    history,
    lead,
    clock,
    logged,
    list: () => history.list(workshop.id),
    write: (author: string, id: string) =>
      edit(author, (copy) => copy.getMap('items').set(id, new Y.Map([['kind', 'note']]))),
    ids: async () => [...doc.getMap('items').keys()].sort(),
    breakNextEdits: (count: number) => {
      broken = count
    },
  }
}
