import { describe, expect, test } from 'vitest'
import { createSavedCount } from '../../server/sync/savedCount.ts'

describe('what may be called saved', () => {
  test('SY13 counts on while everything is kept', () => {
    const saved = createSavedCount()
    for (const n of [saved.count(), saved.count()]) saved.keep(n, false)
    expect(saved.saved()).toBe(2)
  })

  test('SY13 stands still after a refusal until a sync step 2 is kept', () => {
    const saved = createSavedCount()
    saved.keep(saved.count(), true)
    saved.count()
    saved.refuse()
    saved.keep(saved.count(), false)
    expect(saved.saved()).toBe(1)
    expect(saved.isBehind()).toBe(true)
    saved.keep(saved.count(), true)
    expect(saved.saved()).toBe(4)
    expect(saved.isBehind()).toBe(false)
  })
})
