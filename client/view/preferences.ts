/** What a person may set for themselves; kept by their browser. */
export interface Preferences {
  /** What is read out of others' changes: every one, only those to notes of mine, or none. */
  readonly announce: 'all' | 'mine' | 'none'
  /** Whether single letters are shortcuts while the canvas has the focus. */
  readonly singleKeys: boolean
  /** Whether the small map of the board is shown; absent: yes. */
  readonly minimap?: boolean
  /** Whether a bell rings when the timer ends; absent: no. */
  readonly timerSound?: boolean
  /** Whether notes say their colour in words; absent: where the system forces its colours. */
  readonly colorNames?: boolean
  /** Hints that are given once and were; absent: none. */
  readonly seenHints?: readonly string[]
}
