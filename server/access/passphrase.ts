import { createHash, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** 2^14 rounds over 16 MB: about 40 ms of a core, on a thread of its own. */
const cost: ScryptOptions = { N: 2 ** 14, r: 8, p: 1 }
const keyBytes = 32

/** What is stored of a passphrase: `scrypt$<salt>$<key>`, both base64url. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(passphrase, salt)
  return `scrypt$${salt.toString('base64url')}$${key.toString('base64url')}`
}

/**
 * Checks passphrases against a stored hash. What was right once is remembered in memory (as a SHA-256, one per
 * hash), so that a hundred people who come in at once do not wait for one another.
 */
export function createPassphraseCheck(): (passphrase: string, stored: string) => Promise<boolean> {
  const right = new Map<string, string>()
  return async (passphrase, stored) => {
    const digest = createHash('sha256').update(stored).update(normalise(passphrase)).digest('hex')
    if (right.get(stored) === digest) return true
    const [, salt = '', key = ''] = stored.split('$')
    const expected = Buffer.from(key, 'base64url')
    const derived = await derive(passphrase, Buffer.from(salt, 'base64url'))
    if (expected.length !== derived.length || !timingSafeEqual(expected, derived)) return false
    if (right.size >= mostRemembered) right.clear()
    right.set(stored, digest)
    return true
  }
}

const mostRemembered = 1000

function derive(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(normalise(passphrase), salt, keyBytes, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

/** The same words typed on another keyboard are the same words. */
function normalise(passphrase: string): string {
  return passphrase.normalize('NFKC').trim()
}
