/** One call or assignment a context was given. */
export type Recorded = readonly [name: string, ...args: unknown[]]

/** A 2D context that draws nothing and writes down what it is asked, in order. */
export function fakeContext(canvas?: unknown): {
  context: CanvasRenderingContext2D
  recorded: Recorded[]
} {
  const recorded: Recorded[] = []
  const context = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'canvas' ? canvas : (...args: unknown[]) => recorded.push([String(name), ...args]),
      set: (_, name, value) => {
        recorded.push([String(name), value])
        return true
      },
    },
  )
  return { context: context as CanvasRenderingContext2D, recorded }
}
