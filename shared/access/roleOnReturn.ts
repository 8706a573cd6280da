import type { Role } from '../protocol/index.ts'

const rank: Record<Role, number> = { viewer: 0, participant: 1, facilitator: 2 }

/** The role of who comes back: that of the link they show, or the one a facilitator made them, whichever may do more (S153). */
export function roleOnReturn(ofLink: Role, made: Role | undefined): Role {
  return made !== undefined && rank[made] > rank[ofLink] ? made : ofLink
}
