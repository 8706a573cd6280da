import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from '../../helpers/debianPackages.ts'

/** What pdftotext reads out of a PDF, in reading order. */
export function textOf(pdf: Uint8Array): string {
  return withFile(pdf, (file) => runProgram('pdftotext', ['-enc', 'UTF-8', file, '-']))
}

/** Fields of pdfinfo, e.g. `Tagged` → `yes`. */
export function infoOf(pdf: Uint8Array): Record<string, string> {
  const lines = withFile(pdf, (file) => runProgram('pdfinfo', [file])).split('\n')
  return Object.fromEntries(lines.map((line) => line.split(/:\s+/, 2) as [string, string]))
}

/** qpdf's verdict, and the document's objects as plain text. @throws Error when qpdf finds damage */
export function objectsOf(pdf: Uint8Array): string {
  return withFile(pdf, (file) => {
    runProgram('qpdf', ['--check', file])
    return runProgram('qpdf', ['--qdf', '--object-streams=disable', file, '-'])
  })
}

/**
 * A text as it can be compared after extraction: compatibility forms united, and without what a page
 * changes or adds: white space, the direction marks of pdftotext, soft line ends. poppler reads the two
 * letters of an Arabic lam-alef ligature in the wrong order (the file has them right, a test looks), so
 * both orders count as one.
 */
export function comparable(text: string): string {
  const united = text.normalize('NFKC').replace(/ل([اأإآ])/g, '$1ل')
  return united.replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '')
}

function withFile<T>(pdf: Uint8Array, read: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'accord-pdf-'))
  try {
    const file = join(folder, 'report.pdf')
    writeFileSync(file, pdf)
    return read(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
