import type { Report } from '#shared/report'
import type { FontFamily } from '../fonts/findFonts.ts'
import { typesetModel } from './typesetModel.ts'
import type { TypesetParts } from './typesetParts.ts'
import { TypesetError, type Typesetter } from './typst.ts'

/**
 * The report as a tagged PDF (PDF/UA-1, A4). UA-1 forbids a whole file for one bad character; should one
 * ever pass the text gate, the people get the same file without the mark rather than none.
 * @throws TypesetError when the template itself fails
 */
export function renderPdf(
  report: Report,
  parts: TypesetParts & { typesetter: Typesetter; families: readonly FontFamily[] },
): { readonly bytes: Uint8Array; readonly standardProblem: string | undefined } {
  const model = { ...typesetModel(report, parts), fonts: fontOrder(parts.families) }
  const strict = parts.typesetter.typesetPdf('report.typ', model, 'ua-1', parts.images)
  if (strict.ok) return { bytes: strict.value, standardProblem: undefined }
  const lenient = parts.typesetter.typesetPdf('report.typ', model, undefined, parts.images)
  if (!lenient.ok) throw new TypesetError(lenient.detail)
  return { bytes: lenient.value, standardProblem: strict.detail ?? strict.reason }
}

/** Font names in the order Typst tries them, by language of the text; the emoji font apart and, as a last resort, at the end. */
function fontOrder(families: readonly FontFamily[]) {
  const text = families.filter((family) => !family.emoji)
  const emoji = families.filter((family) => family.emoji).map((family) => family.name)
  const han = text.filter((family) => family.hanOf !== undefined)
  const firstIn = (language: string) => [
    ...text.filter((family) => family.hanOf === undefined),
    ...han.filter((family) => family.hanOf === language),
    ...han.filter((family) => family.hanOf !== language),
  ]
  const namesFor = (language: string) => [
    ...firstIn(language).map((family) => family.name),
    ...emoji,
  ]
  return {
    default: namesFor('zh'),
    ja: namesFor('ja'),
    ko: namesFor('ko'),
    emoji: emoji[0] ?? 'Noto Sans',
  }
}
