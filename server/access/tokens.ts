import { createHash, randomBytes } from 'node:crypto'

/** A new secret: 128 random bits as 22 characters of base64url, safe in a URL fragment and a subprotocol name. */
export function createToken(): string {
  return randomBytes(16).toString('base64url')
}

/** SHA-256 in hex: all the store ever sees. A fast hash suffices, because 128 random bits cannot be guessed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
