import type { Similarities } from './similarities.ts'

interface Group {
  readonly members: number[]
  /** Sums of how alike its members are to those of other groups. */
  readonly links: Map<number, number>
  best: Best | undefined
}

interface Best {
  readonly other: number
  readonly alike: number
}

/**
 * Joins the two groups whose members are the most alike on average, again and again, until none are alike enough (average
 * linkage; Sokal and Michener 1958). Ties go to the lower index, so that the same input gives the same groups.
 * @param least how alike two groups must be, from 0 to 1
 * @returns the groups as lists of indices; a text that is like no other is a group of one
 */
export function joinAlike(similarities: Similarities, least: number): number[][] {
  const groups = new Map<number, Group>(
    similarities.map((row, index) => [
      index,
      { members: [index], links: new Map(row), best: undefined },
    ]),
  )
  for (const group of groups.values()) group.best = bestOf(group, groups)
  for (let pair = nextPair(groups, least); pair; pair = nextPair(groups, least)) {
    join(groups, ...pair)
  }
  return [...groups.values()].map(({ members }) => members.sort((a, b) => a - b))
}

type Groups = Map<number, Group>

function nextPair(groups: Groups, least: number): [number, number] | undefined {
  let found: [number, number] | undefined
  let most = least
  for (const [id, { best }] of groups) {
    if (best === undefined || best.alike < most || (found && best.alike === most)) continue
    most = best.alike
    found = [id, best.other]
  }
  return found
}

function join(groups: Groups, one: number, other: number): void {
  const [kept, gone] = [groups.get(Math.min(one, other)), groups.get(Math.max(one, other))]
  const [id, goneId] = [Math.min(one, other), Math.max(one, other)]
  if (!kept || !gone) return
  kept.members.push(...gone.members)
  kept.links.delete(goneId)
  for (const [neighbour, sum] of gone.links) {
    if (neighbour === id) continue
    const total = (kept.links.get(neighbour) ?? 0) + sum
    kept.links.set(neighbour, total)
    const links = groups.get(neighbour)?.links
    links?.delete(goneId)
    links?.set(id, total)
  }
  groups.delete(goneId)
  kept.best = bestOf(kept, groups)
  // Only who is linked to the new group may have another nearest one now.
  for (const neighbour of kept.links.keys()) {
    const group = groups.get(neighbour)
    if (group) group.best = bestOf(group, groups)
  }
}

function bestOf({ members, links }: Group, groups: Groups): Best | undefined {
  let best: Best | undefined
  for (const [other, sum] of links) {
    const size = groups.get(other)?.members.length
    if (size === undefined) continue
    const alike = sum / (members.length * size)
    const isBetter = !best || alike > best.alike || (alike === best.alike && other < best.other)
    if (isBetter) best = { other, alike }
  }
  return best
}
