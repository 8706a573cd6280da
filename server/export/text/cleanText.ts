/**
 * The text without what would break a document or lie to its reader: lone surrogates become �, control
 * characters, noncharacters, bidi overrides and invisible fillers go, stacks of combining marks are cut
 * to six, every kind of line end becomes \n and a tab a space. Joiners, direction marks, soft hyphens and
 * emoji sequences stay. Never throws.
 *
 * Overrides and isolates go because they reorder what follows them ("Trojan Source", CVE-2021-42574);
 * U+FEFF and U+FFFE because PDF/UA-1 forbids them in extracted text.
 */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .replace(unwanted, '')
    .replace(strayTags, '')
    .replace(markStacks, '$1')
    .trimEnd()
}

const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
/** Cc without \n, noncharacters, annotations, and everything invisible that neither shapes nor directs text. */
const unwanted = new RegExp(
  [
    String.raw`[\p{Cc}--\n]`,
    String.raw`\p{Noncharacter_Code_Point}`,
    String.raw`[\uFFF9-\uFFFC]`,
    String.raw`[\p{Default_Ignorable_Code_Point}--[\u00AD\u061C\u200C-\u200F\uFE0E\uFE0F\u{E0020}-\u{E007F}]]`,
  ].join('|'),
  // From a string, because TypeScript allows the v flag in literals from ES2024 only; Node 20 has it.
  'gv',
)
/** Tag characters belong to the flags that begin with U+1F3F4 only. */
const strayTags = /(?<![\u{1F3F4}\u{E0020}-\u{E007F}])[\u{E0020}-\u{E007F}]+/gu
const markStacks = /(\p{M}{6})\p{M}+/gu
