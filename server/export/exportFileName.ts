import type { ReportCover } from '#shared/report'

/** A file name from title and date: `workshop-title-2026-11-22.pdf`. Letters of any script stay; what a shell, a header or Windows minds becomes a dash. */
export function exportFileName(
  cover: Pick<ReportCover, 'title' | 'date'>,
  extension: string,
): string {
  const title = cover.title
    .normalize('NFC')
    .toWellFormed()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const short = Array.from(title).slice(0, 60).join('')
  return `${[short || 'workshop', cover.date].filter(Boolean).join('-')}.${extension}`
}
