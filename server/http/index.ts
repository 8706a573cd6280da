export { createBoardFileReader } from './createBoardFileReader.ts'
export { createHttp } from './createHttp.ts'
export type { HttpParts } from './httpParts.ts'
