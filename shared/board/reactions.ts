/** What one can answer a note with, without a word. How they look is decided by whoever draws. */
export const reactionNames = ['agree', 'love', 'idea', 'question', 'goal'] as const
export type ReactionName = (typeof reactionNames)[number]

export function isReactionName(name: string): name is ReactionName {
  return (reactionNames as readonly string[]).includes(name)
}

/** The key of one person's reaction in an item's map of them: it begins with whose it is, so that the gate can tell. */
export function reactionKey(participantId: string, name: ReactionName): string {
  return `${participantId}:${name}`
}

/** Whose a reaction is and what it says; the name may be one this version does not know. */
export function readReactionKey(key: string): {
  readonly participantId: string
  readonly name: string
} {
  const at = key.lastIndexOf(':')
  return { participantId: key.slice(0, Math.max(0, at)), name: key.slice(at + 1) }
}
