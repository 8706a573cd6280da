const [quote, backslash] = [0x22, 0x5c]
/** More strings than a board file of the largest size has. */
const mostStrings = 1_000_000

/** JSON without its longest strings, and those under the words that stand in their places. */
export interface Aside {
  readonly json: Buffer
  readonly strings: ReadonlyMap<string, Buffer>
}

/**
 * Takes the long strings (pictures) out of JSON before anybody parses it: finding their ends costs a hundredth of reading them.
 * Only those that are what they look like, without escapes. Undefined for more strings than are looked through. Never throws.
 * @param longFrom bytes
 * @param word stands for the n-th of them; something nobody can know
 */
export function setStringsAside(
  json: Buffer,
  longFrom: number,
  word: (n: number) => string,
): Aside | undefined {
  const parts: Buffer[] = []
  const strings = new Map<string, Buffer>()
  let rest = 0
  let open = json.indexOf(quote)
  for (let count = 0; open >= 0; count += 1) {
    if (count === mostStrings) return undefined
    const close = closingQuote(json, open)
    if (close < 0) break
    if (close - open > longFrom && !json.subarray(open, close).includes(backslash)) {
      const name = word(strings.size)
      strings.set(name, json.subarray(open + 1, close))
      parts.push(json.subarray(rest, open + 1), Buffer.from(name))
      rest = close
    }
    open = json.indexOf(quote, close + 1)
  }
  return { json: Buffer.concat([...parts, json.subarray(rest)]), strings }
}

/** -1 where a string never ends. */
function closingQuote(json: Buffer, open: number): number {
  let close = json.indexOf(quote, open + 1)
  while (close >= 0 && isEscaped(json, open, close)) close = json.indexOf(quote, close + 1)
  return close
}

function isEscaped(json: Buffer, open: number, at: number): boolean {
  let first = at
  while (first - 1 > open && json[first - 1] === backslash) first -= 1
  return (at - first) % 2 === 1
}
