export type { Exporter, ExporterParts, ExportLog, ExportRefusal } from './createExporter.ts'
export { createExporter } from './createExporter.ts'
export type { ExportFile } from './exportJob.ts'
export type { MissingGlyph } from './text/missingGlyph.ts'
