import { expect, test } from 'vitest'
import { createAnnouncer } from '../../server/session/createAnnouncer.ts'

/** A telling that the test ends by hand. */
function makeTold() {
  const begun: { readonly workshopId: string; end(): void; fail(): void }[] = []
  const announce = createAnnouncer(
    (workshopId) =>
      new Promise((resolve, reject) => {
        begun.push({ workshopId, end: resolve, fail: () => reject(new Error('no')) })
      }),
  )
  return { begun, announce }
}

test('calls during a telling share the next one, which begins after it', async () => {
  const { begun, announce } = makeTold()
  const first = announce('w')
  const later = [announce('w'), announce('w'), announce('w')]
  expect(begun).toHaveLength(1)
  begun[0]?.end()
  await first
  await expect.poll(() => begun.length).toBe(2)
  begun[1]?.end()
  await Promise.all(later)
  expect(begun).toHaveLength(2)
})

test('a call between the end of one telling and the begin of the next starts no third beside it', async () => {
  const { begun, announce } = makeTold()
  const first = announce('w')
  const second = announce('w')
  begun[0]?.end()
  await first
  const third = announce('w')
  await expect.poll(() => begun.length).toBe(2)
  begun[1]?.end()
  await Promise.all([second, third])
  expect(begun).toHaveLength(2)
})

test('workshops do not wait for each other', () => {
  const { begun, announce } = makeTold()
  void announce('a')
  void announce('b')
  expect(begun.map((telling) => telling.workshopId)).toEqual(['a', 'b'])
})

test('a telling that failed rejects its callers and does not stop the next', async () => {
  const { begun, announce } = makeTold()
  const first = announce('w')
  const second = announce('w')
  begun[0]?.fail()
  await expect(first).rejects.toThrow('no')
  await expect.poll(() => begun.length).toBe(2)
  begun[1]?.end()
  await second
})
