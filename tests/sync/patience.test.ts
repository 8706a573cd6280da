import { expect, test } from 'vitest'
import { Arrivals } from '../../server/sync/arrivals.ts'
import { createPace } from '../../server/sync/pace.ts'
import { Tally } from '../../server/sync/tally.ts'
import { makeSync, type Person } from '../helpers/makeSync.ts'
import { openRaw, protocolsOf, statusOf } from '../helpers/rawClient.ts'
import { encodeMessage } from '../helpers/syncMessages.ts'
import { until } from '../helpers/until.ts'

const nonsense = Uint8Array.of(77, 1, 2)

test('SY6 who is refused a dozen times waits, others at the address do not', async () => {
  const clock = { nowMs: 1e12 }
  const server = await makeSync({ nowMs: () => clock.nowMs })
  const [eve, ada] = [await server.addPerson('participant'), await server.addPerson('participant')]
  const tryAs = (person: Person) =>
    statusOf(server.url('board'), { protocols: protocolsOf(person) })
  const beRefused = async () => {
    const raw = await openRaw(server.url('board'), eve)
    raw.socket.send(nonsense)
    expect(await raw.closeCode()).toBe(4400)
  }
  for (let n = 0; n < 12; n += 1) await beRefused()
  expect(await tryAs(eve)).toBe(429)
  expect(await tryAs(ada)).toBe(101)
  clock.nowMs += 10_000
  await beRefused()
  expect(await tryAs(eve)).toBe(429)
  clock.nowMs += 120_000
  for (let n = 0; n < 12; n += 1) await beRefused()
  expect(await tryAs(eve)).toBe(429)
})

test('SY6 who was refused once or twice comes back at once and is saved', async () => {
  const server = await makeSync()
  const ada = await server.addPerson('participant')
  for (let n = 0; n < 2; n += 1) {
    const raw = await openRaw(server.url('board'), ada)
    raw.socket.send(nonsense)
    await raw.closeCode()
  }
  const client = server.connect(ada)
  client.items.set('a', '1')
  await until(() => client.saved.count >= 1)
  expect(client.provider.wsUnsuccessfulReconnects).toBe(0)
})

test('SY6 a mere cut, a slow line and a restart are not counted', () => {
  const arrivals = new Arrivals(() => 0)
  for (const code of [1001, 1006, 1011, 1013, 1009]) {
    for (let n = 0; n < 50; n += 1) arrivals.countClosing('ada', code)
  }
  expect(arrivals.enter('', 'ada')).toBeTypeOf('function')
})

test('SY6 who comes and goes without end waits', () => {
  const clock = { nowMs: 0 }
  const arrivals = new Arrivals(() => clock.nowMs)
  const comeAndGo = () => {
    const leave = arrivals.enter('', 'eve')
    leave?.()
    return leave !== undefined
  }
  const fates = Array.from({ length: 200 }, comeAndGo)
  expect(fates.filter(Boolean)).toHaveLength(150)
  clock.nowMs += 1000
  expect([comeAndGo(), comeAndGo(), comeAndGo(), comeAndGo()]).toEqual([true, true, true, false])
})

test('SY6 what was forgiven is forgotten', () => {
  const clock = { nowMs: 0 }
  const tally = new Tally({ burst: 1, perSecond: 1 }, () => clock.nowMs)
  for (let n = 0; n < 9_999; n += 1) tally.add(`n${n}`)
  tally.add('eve')
  clock.nowMs = 500
  expect(tally.isFull('eve')).toBe(true)
  clock.nowMs = -5000
  expect(tally.isFull('eve')).toBe(true)
  clock.nowMs = 1000
  tally.add('one more')
  expect(tally.isFull('eve')).toBe(false)
  expect(tally.size).toBe(1)
})

test.each([
  ['stateVector', 8, 2],
  ['queryPresence', 30, 1],
] as const)('SY31 questions of kind %s: %i, then one in %i s', (kind, most, seconds) => {
  const clock = { nowMs: 0 }
  const mayCome = createPace(() => clock.nowMs)
  const ask = () =>
    kind === 'stateVector' ? mayCome({ kind, bytes: new Uint8Array(1) }, 3) : mayCome({ kind }, 1)
  expect(Array.from({ length: most + 1 }, ask)).toEqual([...Array(most).fill(true), false])
  clock.nowMs += seconds * 1000
  expect([ask(), ask()]).toEqual([true, false])
})

test('SY31 8 MB at once, then half a megabyte a second', () => {
  const clock = { nowMs: 0 }
  const mayCome = createPace(() => clock.nowMs)
  const bytes = new Uint8Array(1)
  const send = (length: number) => mayCome({ kind: 'update', bytes, isComplete: true }, length)
  expect([send(8 * 1024 * 1024), send(1)]).toEqual([true, false])
  clock.nowMs += 1000
  expect([send(512 * 1024), send(1)]).toEqual([true, false])
})

test('SY31 a flood of questions for the whole document is closed with 4429', async () => {
  const server = await makeSync()
  const raw = await openRaw(server.url('board'), await server.addPerson('participant'))
  for (let n = 0; n < 20; n += 1) raw.socket.send(encodeMessage(0, 0, Uint8Array.of(1, 1, 0)))
  expect(await raw.closeCode()).toBe(4429)
  expect(raw.receivedOf(0, 1)).toHaveLength(8)
})
