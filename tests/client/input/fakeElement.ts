/** An element as far as client/input looks at one: events, a place in the window, focus. No DOM. */
export class FakeElement extends EventTarget {
  readonly style = { touchAction: '' }
  readonly clientHeight = 600
  captured: number | undefined
  hasFocus = false

  getBoundingClientRect() {
    return { left: 50, top: 20 }
  }
  setPointerCapture(pointerId: number) {
    this.captured = pointerId
  }
  focus() {
    this.hasFocus = true
  }
  closest() {
    return null
  }

  /** Fires an event with these fields. @returns false if its default was prevented */
  fire(type: string, fields: object = {}): boolean {
    const event = new Event(type, { cancelable: true })
    for (const [name, value] of Object.entries(fields))
      Object.defineProperty(event, name, { value })
    return this.dispatchEvent(event)
  }

  asElement(): HTMLElement {
    return this as unknown as HTMLElement
  }
}

/** A place in a text field. */
export const textField = {
  closest: (selector: string) => (selector.includes('textarea') ? {} : null),
}
