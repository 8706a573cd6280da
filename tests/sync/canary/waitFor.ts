const mostMs = 20_000
const lookMs = 5

/** Waits for a state, looking often. For programs outside of vitest. @throws Error naming what never came */
export async function waitFor(holds: () => boolean, what: string): Promise<void> {
  const until = Date.now() + mostMs
  while (!holds()) {
    if (Date.now() > until) throw new Error(`never came: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, lookMs))
  }
}
