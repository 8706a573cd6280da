export { createHttp } from './createHttp.ts'
export type { ExportedFile, HttpParts, PdfInput } from './httpParts.ts'
