import { beforeAll, expect, test } from 'vitest'
import { ensureDebianPackages } from '../../helpers/debianPackages.ts'
import { runCanaries } from './runCanaries.ts'
import { Taps } from './Taps.ts'

beforeAll(() => ensureDebianPackages(['poppler-utils']), 120_000)

test('P7 in 20 random workshops nothing hidden reaches anybody it is hidden from', async () => {
  const { hits, unseen, canaries, taps } = await runCanaries(20_261_122, 20)
  expect(hits).toEqual([])
  // Each was seen by somebody who may see it, or it would prove nothing.
  expect(unseen).toEqual([])
  expect(canaries).toBeGreaterThan(20 * 15)
  expect(taps).toBeGreaterThan(20 * 5)
}, 120_000)

test('P7 a canary that gets out is found, wherever it is, and one nobody sees is named', () => {
  const taps = new Taps()
  taps.hide('note', 'kanarie 1', (tap) => tap === 'anna')
  taps.hide('ballot', 'kanarie 2', (tap) => tap === 'anna')
  taps.hideFromAll('passphrase', 'kanarie 3')
  taps.record('anna', Buffer.from('\0\x02kanarie 1\x03'))
  expect(taps.figures()).toMatchObject({ hits: [], unseen: ['ballot'] })
  taps.record('log', '{"name":"kanarie 1"}')
  taps.record('disk', Buffer.from('kanarie 3'))
  expect(taps.figures().hits).toEqual(['note → log', 'passphrase → disk'])
})
