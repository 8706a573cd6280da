import type { Attack } from './attacker.ts'
import { floodAttacks } from './floodAttacks.ts'
import { frameAttacks } from './frameAttacks.ts'
import { httpAttacks } from './httpAttacks.ts'
import { updateAttacks } from './updateAttacks.ts'
import { upgradeAttacks } from './upgradeAttacks.ts'

/** The hostile list of trust.md, as far as what it attacks exists. */
export const attacks: readonly Attack[] = [
  ...upgradeAttacks,
  ...frameAttacks,
  ...updateAttacks,
  ...floodAttacks,
  ...httpAttacks,
]
