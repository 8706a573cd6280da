import { keyOf, wordsIn, wordWeight } from './featuresOf.ts'

const mostWords = 3
const longestName = 60

/** How many texts of a whole each word is in, by its key. */
export function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const key of new Set(wordsIn(text).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/**
 * A name for some texts: the words that are in many of them and in few of the others, most telling first, written as they mostly
 * are there. Where they have no word in common, the most telling words there are.
 */
export function nameGroup(
  texts: readonly string[],
  inAll: ReadonlyMap<string, number>,
  total: number,
): string {
  const words = new Map<string, { in: number; forms: Map<string, number> }>()
  for (const text of texts) {
    const seen = new Set<string>()
    for (const form of wordsIn(text)) {
      const key = keyOf(form)
      const word = words.get(key) ?? { in: 0, forms: new Map<string, number>() }
      if (!seen.has(key)) word.in += 1
      seen.add(key)
      word.forms.set(form, (word.forms.get(form) ?? 0) + 1)
      words.set(key, word)
    }
  }
  const scored = [...words].map(([key, word]) => {
    const rarity = Math.log(1 + total / (inAll.get(key) ?? 1))
    return { key, word, score: word.in ** 1.5 * rarity * wordWeight(key) }
  })
  const shared = scored.filter(({ word }) => word.in > 1 || texts.length === 1)
  const best = (shared.some(({ key }) => wordWeight(key) === 1) ? shared : scored)
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .slice(0, mostWords)
  const top = best[0]?.score ?? 0
  const telling = best
    .filter(({ score }) => score > top * 0.45)
    .map(({ word }) => formOf(word.forms))
  return cut(telling)
}

function formOf(forms: ReadonlyMap<string, number>): string {
  const [first] = [...forms].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return first?.[0] ?? ''
}

function cut(words: readonly string[]): string {
  let name = words[0]?.slice(0, longestName) ?? ''
  for (const word of words.slice(1)) {
    const longer = `${name}, ${word}`
    if (longer.length <= longestName) name = longer
  }
  return name.slice(0, 1).toLocaleUpperCase() + name.slice(1)
}
