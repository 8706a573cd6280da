/**
 * The words of one language that the flags look for. Entries are compared without case and accents and may be phrases. One written
 * in capitals ("AI") is found in capitals only; one that begins with a hyphen ("-portal") also at the end of a compound.
 */
export interface WordList {
  readonly language: string
  /** Small words by which a text is recognised as being in this language. */
  readonly small: readonly string[]
  /** Of other languages' words: those that mean something else here, and are not looked for in a text of this language. */
  readonly falseFriends: readonly string[]
  /** Tools and techniques. */
  readonly tools: readonly string[]
  /** Pictures of customers that workshops like to end in. */
  readonly pictures: readonly string[]
  /** Verbs that promise something better and do not say how much. */
  readonly promises: readonly string[]
  /** Numbers written as words, as far as they mean nothing else. */
  readonly numbers: readonly string[]
  /** Long times: "in the next 12 months" is a deadline and no measure. */
  readonly longTimes: readonly string[]
  readonly months: readonly string[]
  /** How often something comes round. */
  readonly rhythms: readonly string[]
  /** What stands right before the name of who is imitated. */
  readonly likes: readonly string[]
  /** Articles and prepositions that may stand between "like" and the name. */
  readonly betweenLikeAndName: readonly string[]
  /** Capitalised after "like" and still no name of a company. */
  readonly notNames: readonly string[]
  /** Words before a name that say who answers for something, and those that say nobody does. */
  readonly owners: readonly string[]
  readonly nobody: readonly string[]
  /** True where every noun has a capital, so that a capital says nothing. */
  readonly capitalisesNouns?: true
}

/** Words and phrases with commas between them, so that a language fits on a page. */
export function list(words: string): string[] {
  return words.split(',').map((word) => word.trim())
}

/** Every stem with every ending. */
export function forms(endings: string, ...stems: string[]): string[] {
  const each = ['', ...endings.split(' ')]
  return stems.flatMap((stem) => each.map((ending) => stem + ending))
}

/** The same for stems that are no word without an ending. */
export function endedForms(endings: string, ...stems: string[]): string[] {
  return stems.flatMap((stem) => endings.split(' ').map((ending) => stem + ending))
}
