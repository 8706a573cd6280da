/** What the ready probe asks; each check answers true when its part can work now. */
export type HealthChecks = Readonly<Record<string, () => Promise<boolean>>>

export interface Health {
  /** Names of the parts that cannot work now; empty when everything can. Never throws. */
  failing(): Promise<string[]>
  /** From now on the process is leaving: a load balancer should send nobody here any more. */
  beginShutdown(): void
}

export function createHealth(checks: HealthChecks): Health {
  let isLeaving = false
  return {
    async failing() {
      if (isLeaving) return ['shutdown']
      const names = await Promise.all(
        Object.entries(checks).map(async ([name, check]) => ((await passes(check)) ? [] : [name])),
      )
      return names.flat()
    },
    beginShutdown() {
      isLeaving = true
    },
  }
}

async function passes(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await check()
  } catch {
    return false
  }
}
