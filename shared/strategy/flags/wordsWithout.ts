import type { AskedField } from '../../board/index.ts'
import { emptyFields } from '../emptyFields.ts'
import type { Flag } from '../flag.ts'
import { findListed } from '../words/findListed.ts'

/** Up on a move that holds one of the words and leaves one of the fields empty. */
export function wordsWithout(
  kind: Parameters<typeof findListed>[0],
  fields: readonly AskedField[],
): Flag['whyUp'] {
  const find = findListed(kind)
  return (line) => {
    if (line.kind !== 'move') return undefined
    const empty = emptyFields(line, fields)
    if (empty.length === 0) return undefined
    const words = find(line.text)
    return words.length === 0 ? undefined : { words, fields: empty }
  }
}
