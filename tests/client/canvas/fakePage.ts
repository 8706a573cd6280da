import { fakeContext, type Recorded } from './fakeContext.ts'

/** A canvas of a page that is not there: draws nothing. */
export interface FakeCanvas {
  width: number
  height: number
  readonly style: Record<string, string>
  /** What was painted. */
  readonly recorded: Recorded[]
}

/** A canvas to draw a layer on in a test without a window, and those the layer makes for itself and has not given back. */
export function fakePage(): {
  canvas: HTMLCanvasElement
  shown: FakeCanvas
  hidden: () => FakeCanvas[]
} {
  const made: FakeCanvas[] = []
  const page = {
    createElement: () => {
      const canvas = fakeCanvas(page)
      made.push(canvas)
      return canvas
    },
  }
  const shown = fakeCanvas(page)
  return {
    canvas: shown as unknown as HTMLCanvasElement,
    shown,
    hidden: () => made.filter(({ width }) => width > 0),
  }
}

function fakeCanvas(ownerDocument: unknown): FakeCanvas {
  const canvas = { width: 0, height: 0, style: {}, recorded: [] as Recorded[] }
  const { context, recorded } = fakeContext(canvas)
  return Object.assign(canvas, { ownerDocument, recorded, getContext: () => context })
}
