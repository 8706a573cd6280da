export { clamp } from './clamp.ts'
export { createId } from './createId.ts'
export type { Result } from './result.ts'
export { refuse, succeed } from './result.ts'
