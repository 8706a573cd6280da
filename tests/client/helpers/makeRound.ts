import type { Round } from '#shared/protocol'

/** An open dot vote on `n1` and `n2`: four dots, at most three on one. */
export function makeRound(overrides: Partial<Round> = {}): Round {
  return {
    id: 'r',
    kind: 'dots',
    question: 'Which first?',
    options: [{ id: 'n1' }, { id: 'n2' }],
    dots: 4,
    mostPerNote: 3,
    blind: true,
    openedAtMs: 0,
    ...overrides,
  }
}
