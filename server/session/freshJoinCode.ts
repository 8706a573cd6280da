import { createJoinCode } from '#server/access'
import type { Store } from '#server/store'

/** A join code nobody has. */
export async function freshJoinCode(store: Store): Promise<string> {
  for (;;) {
    const code = createJoinCode()
    if ((await store.findWorkshopByJoinCode(code)) === undefined) return code
  }
}
