import { setFlagsFromString } from 'node:v8'

/** Of what is in use after a collection, before the next one; V8 itself allows up to four times as much. */
const growingPercent = 40

/**
 * Makes V8 collect garbage before there is much of it. By itself it goes by the memory of the machine: on a large one, dead objects of
 * an attack or of an export would take two hundred MB that nobody else gets back. The price is some more collections of a small heap.
 */
export function growHeapSlowly(): void {
  setFlagsFromString(`--heap-growing-percent=${growingPercent}`)
}
