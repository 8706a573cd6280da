export type { Access, EnterRefusal } from './createAccess.ts'
export { createAccess } from './createAccess.ts'
export { createJoinCode, normaliseJoinCode, showJoinCode } from './joinCodes.ts'
export { createToken, hashToken } from './tokens.ts'
