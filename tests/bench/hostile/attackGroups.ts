import type { Attack } from '../../sync/hostile/attacker.ts'
import { attacks } from '../../sync/hostile/attacks.ts'
import { frameAttacks } from '../../sync/hostile/frameAttacks.ts'
import { httpAttacks } from '../../sync/hostile/httpAttacks.ts'
import { updateAttacks } from '../../sync/hostile/updateAttacks.ts'
import { upgradeAttacks } from '../../sync/hostile/upgradeAttacks.ts'

/** What is measured together: single wrong things by kind, heavy ones each by itself. */
export const attackGroups: readonly {
  readonly name: string
  readonly attacks: readonly Attack[]
}[] = [
  { name: 'wrong upgrades', attacks: lightOf(upgradeAttacks) },
  { name: 'wrong frames and messages', attacks: lightOf(frameAttacks) },
  { name: 'wrong updates', attacks: lightOf(updateAttacks) },
  { name: 'wrong requests', attacks: lightOf(httpAttacks) },
  ...attacks
    .filter(({ isHeavy }) => isHeavy)
    .map((attack) => ({ name: attack.name, attacks: [attack] })),
]

function lightOf(some: readonly Attack[]): Attack[] {
  return some.filter(({ isHeavy }) => !isHeavy)
}
