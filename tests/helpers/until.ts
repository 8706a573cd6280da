import { vi } from 'vitest'

/** How long a test waits for what comes in milliseconds on an idle machine; vitest's own second is short on a busy one. */
export const soon = { timeout: 20_000, interval: 5 } as const

/** Waits for a state, looking often; fails with what it waited for when it never comes. @param mostMs for what takes long by itself */
export async function until(holds: () => boolean, mostMs: number = soon.timeout): Promise<void> {
  await vi.waitFor(
    () => {
      if (!holds()) throw new Error(`never came: ${holds}`)
    },
    { ...soon, timeout: mostMs },
  )
}
