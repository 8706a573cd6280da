/** Chance that can be repeated: everything a simulation decides comes from one of these. */
export interface Random {
  /** From 0 up to but not 1. */
  next(): number
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number
  chance(probability: number): boolean
  oneOf<Value>(values: readonly [Value, ...Value[]]): Value
}

/** mulberry32 (Tommy Ettinger): 32 bits of state, even enough for choosing what happens next. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    oneOf: (values) => values[between(0, values.length - 1)] ?? values[0],
  }
}
