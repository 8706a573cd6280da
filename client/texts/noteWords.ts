import * as messages from './compiled/messages.js'

interface NoteParts {
  readonly text: string
  /** '' where unknown. */
  readonly author: string
  /** The colour's name as people read it. */
  readonly color: string
  /** The place in its list, from 1, and how many there are in it. */
  readonly index: number
  readonly count: number
}

/** How a note is told to somebody who does not see it: text, author, colour, n of m. */
export function noteWords({ text, author, ...rest }: NoteParts): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return messages.outline_note({
    text: line === '' ? messages.outline_noText() : line,
    author: author === '' ? messages.people_nameless() : author,
    ...rest,
  })
}
