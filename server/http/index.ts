export { createHttp } from './createHttp.ts'
export type { HttpParts } from './httpParts.ts'
