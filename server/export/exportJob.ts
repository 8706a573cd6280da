import type { ReportInput } from '#shared/report'
import type { MissingGlyph } from './text/missingGlyph.ts'

/** What the exporter asks its worker. Plain values, copied from process to process. */
export interface ExportJob {
  readonly format: 'pdf'
  readonly input: ReportInput
  /** Files of the pictures on the board, by name; the place of one that is not here stays grey. */
  readonly images?: ReadonlyMap<string, Uint8Array>
}

/** A finished file, with what could not be drawn in it. */
export interface ExportFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Safe in a Content-Disposition header and on every file system: letters, digits, - and the extension. */
  readonly fileName: string
  /** Characters no font draws, printed as □; to be told to the person who asked for the file. */
  readonly missingGlyphs: readonly MissingGlyph[]
  /** Why a PDF had to be written without its PDF/UA-1 mark; it is tagged all the same. Undefined when it has the mark. */
  readonly standardProblem: string | undefined
}

export type ExportAnswer =
  | { readonly ok: true; readonly file: ExportFile }
  /** `problem` is for the log: it may quote the template, never a note. */
  | { readonly ok: false; readonly problem: string }
