import Papa from 'papaparse'
import { type Result, refuse, succeed } from '../basics/index.ts'

/**
 * A file of comma- (or semicolon-, or tab-) separated values as the text a spreadsheet puts into the clipboard: cells between tabs.
 * `broken`: a quote that is never closed or stands in the middle of a cell; `detail` is the number of its line, from 1. `notText`:
 * bytes that are no text. `empty`: nothing is written in it. Never throws.
 */
export function readCsv(file: string): Result<string, 'broken' | 'notText' | 'empty'> {
  const text = file.replace(/^\uFEFF/, '')
  if (text.includes('\0') || text.includes('\uFFFD')) return refuse('notText')
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) {
    const line = text.slice(0, broken.index ?? 0).split(/\r\n|\r|\n/).length
    return refuse('broken', `${line}`)
  }
  if (data.length === 0) return refuse('empty')
  return succeed(Papa.unparse(data, { delimiter: '\t', newline: '\n' }))
}
