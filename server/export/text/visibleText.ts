import { cleanText } from './cleanText.ts'

/** The text, or the stand-in if nothing of it would be seen: an empty heading or title is an error in PDF/UA. */
export function visibleText(raw: string, standIn: string): string {
  return /[^\s\p{Default_Ignorable_Code_Point}\p{M}]/u.test(cleanText(raw)) ? raw : standIn
}
