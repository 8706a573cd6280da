const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Scripts written without spaces, whose words are one or two characters: their letters themselves carry the meaning. */
const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u
/** What Japanese writes in these letters alone are mostly endings and particles. */
const particle = /^\p{Script=Hiragana}+$/u
const anyLetter = /\p{L}/u

/** Words this short mostly hold a sentence together and say little, in any language written with letters. */
const shortWord = 3
const gramLength = 4
const gramWeight = 0.35
const shortWeight = 0.2
const mediumWeight = 0.6

/** The words of a text as they were written, numbers and signs left out. */
export function wordsIn(text: string): string[] {
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(text.normalize('NFKC'))) {
    if (isWordLike && anyLetter.test(segment)) words.push(segment)
  }
  return words
}

/** Words are compared without case and accents' spelling. */
export function keyOf(word: string): string {
  return word.normalize('NFKC').toLowerCase()
}

/** How much a word can tell by its form alone, from 0 to 1. */
export function wordWeight(word: string): number {
  if (particle.test(word)) return shortWeight
  if (dense.test(word) || word.length > shortWord + 1) return 1
  return word.length > shortWord ? mediumWeight : shortWeight
}

/** What a text is compared by, and how much of each there is: its words, and groups of letters within longer ones. */
export function featuresOf(text: string): Map<string, number> {
  const features = new Map<string, number>()
  const add = (feature: string, weight: number) =>
    features.set(feature, (features.get(feature) ?? 0) + weight)
  for (const word of wordsIn(text)) {
    const key = keyOf(word)
    add(key, wordWeight(key))
    const length = dense.test(key) ? 1 : gramLength
    const letters = [...key]
    if (letters.length <= length) continue
    for (let at = 0; at + length <= letters.length; at++)
      add(`~${letters.slice(at, at + length).join('')}`, gramWeight)
  }
  return features
}
