import { randomInt } from 'node:crypto'

/** 32 characters nobody confuses when read aloud or from a projector: no I, O, 0 or 1. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A new code as it is stored and looked up: 8 characters, 40 random bits, no dash. */
export function createJoinCode(): string {
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** As people see it: `ABCD-EFGH`. */
export function showJoinCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** What somebody typed, as it would be stored: upper case, without dashes and spaces. */
export function normaliseJoinCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '')
}
