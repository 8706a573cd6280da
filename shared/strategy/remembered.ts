const most = 3000

/**
 * The same function, which remembers its answers by their key: between two runs of the test hardly a text changes. Forgets
 * everything when it has kept too much; the next run fills it again.
 */
export function remembered<Argument, Value>(
  compute: (argument: Argument) => Value,
  keyOf: (argument: Argument) => string,
): (argument: Argument) => Value {
  const kept = new Map<string, Value>()
  return (argument) => {
    const key = keyOf(argument)
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= most) kept.clear()
    const value = compute(argument)
    kept.set(key, value)
    return value
  }
}
