import { vi } from 'vitest'

/** Waits for a state, looking often; fails with what it waited for when it never comes. */
export async function until(holds: () => boolean): Promise<void> {
  await vi.waitFor(
    () => {
      if (!holds()) throw new Error(`never came: ${holds}`)
    },
    { timeout: 10_000, interval: 5 },
  )
}
