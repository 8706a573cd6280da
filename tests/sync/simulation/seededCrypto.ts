import { webcrypto } from 'node:crypto'
import { createRandom, type Random } from './random.ts'

/**
 * Makes Yjs repeatable: it draws client ids from webcrypto, and who wins a conflict depends on them. Has to be
 * imported before Yjs, because lib0 takes the function once, when it is loaded.
 */
const real = webcrypto.getRandomValues.bind(webcrypto)
let current: Random | undefined

Object.defineProperty(webcrypto, 'getRandomValues', {
  configurable: true,
  value: <Values extends ArrayBufferView>(values: Values): Values => {
    if (current === undefined) return real(values as never) as unknown as Values
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = current.between(0, 255)
    return values
  },
})

/** From now on all "cryptographic" chance of this process follows the seed. @returns makes it real again */
export function seedCrypto(seed: number): () => void {
  current = createRandom(seed)
  return () => {
    current = undefined
  }
}
