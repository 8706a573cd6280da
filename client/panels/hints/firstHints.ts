import { texts } from '#client/texts'
import type { Preferences } from '#client/view'

/** What is said once to whoever leads for the first time, by where it is said. */
export const firstHints = {
  agenda: () => texts.hint_agenda(),
  private: () => texts.hint_private(),
  round: () => texts.hint_round(),
  share: () => texts.hint_share(),
} as const

export type FirstHintName = keyof typeof firstHints

/** The change by which this browser remembers that a hint was seen, beside those before it. */
export function withSeen(
  preferences: Preferences | undefined,
  name: FirstHintName,
): Pick<Preferences, 'seenHints'> {
  return { seenHints: [...new Set([...(preferences?.seenHints ?? []), name])] }
}
