import { lengthsOf } from './finderOf.ts'
import { wordLists } from './wordLists.ts'
import { fold, type Word, wordsIn } from './wordsIn.ts'

const ownerAt = lengthsOf(wordLists.flatMap(({ owners }) => owners))
const nobody = new Set(wordLists.flatMap((list) => list.nobody.map(fold)))

/** Somebody a text names as answering for it: one of the people, or a name after "owner"; undefined for nobody. */
export function findOwner(
  words: readonly Word[],
  people: readonly { readonly name: string }[],
): string | undefined {
  const named = people.find(({ name }) => holds(words, wordsIn(name)))
  return (
    named?.name ?? words.map((_, at) => nameAfter(words, at)).find((name) => name !== undefined)
  )
}

function holds(words: readonly Word[], name: readonly Word[]): boolean {
  if (name.length === 0) return false
  return words.some((_, at) =>
    name.every((part, index) => words[at + index]?.folded === part.folded),
  )
}

function nameAfter(words: readonly Word[], at: number): string | undefined {
  const length = ownerAt(words, at)
  const next = words[at + length]
  if (length === 0 || !next || nobody.has(next.folded)) return undefined
  return /^\p{Lu}/u.test(next.text) ? next.text : undefined
}
