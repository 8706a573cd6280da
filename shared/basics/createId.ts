import { nanoid } from 'nanoid'

/**
 * A new identifier: 16 characters of A–Z a–z 0–9 _ -, 96 random bits, safe in URLs.
 * Names things; it is not a secret (secrets are made by server/access).
 */
export function createId(): string {
  return nanoid(16)
}
