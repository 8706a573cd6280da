import { fakeContext, type Recorded } from './fakeContext.ts'

/** An element of a page that is not there: keeps its style and its children, draws nothing. */
export interface FakeElement {
  readonly tag: string
  readonly style: Record<string, string>
  readonly children: FakeElement[]
  /** What was painted, if it is a canvas. */
  readonly recorded: Recorded[]
}

/** A host that a layer can put its canvases into, in a test without a window. */
export function fakeHost(): { host: HTMLElement; element: FakeElement } {
  const element = fakeElement('div')
  return { host: element as unknown as HTMLElement, element }
}

function fakeElement(tag: string): FakeElement {
  const { context, recorded } = fakeContext()
  const children: FakeElement[] = []
  let parent: FakeElement[] | undefined
  const element = {
    tag,
    style: {},
    children,
    recorded,
    ownerDocument: { createElement: fakeElement },
    getContext: () => context,
    append: (child: FakeElement & { placeIn: (into: FakeElement[]) => void }) => {
      children.push(child)
      child.placeIn(children)
    },
    placeIn: (into: FakeElement[]) => {
      parent = into
    },
    remove: () => {
      const at = parent?.findIndex((child) => child === (element as FakeElement)) ?? -1
      if (at >= 0) parent?.splice(at, 1)
    },
  }
  return element
}
