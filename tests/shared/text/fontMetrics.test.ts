import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { textAdvance } from '#shared/text'
import { buildFontMetrics, metricsFile } from '../../tools/buildFontMetrics.ts'

test('the stored advances are those of the installed fonts', () => {
  expect(readFileSync(metricsFile, 'utf8')).toBe(buildFontMetrics())
})

test('widths are those of Noto Sans, in 1/1000 em', () => {
  expect(textAdvance(' ')).toBe(260)
  expect(textAdvance('a')).toBe(561)
  expect(textAdvance('Wait')).toBe(textAdvance('W') + textAdvance('ait'))
  expect(textAdvance('Agreed', 'semibold')).toBeGreaterThan(textAdvance('Agreed'))
})

test('marks and format characters take no room', () => {
  expect(textAdvance('e\u0301')).toBe(textAdvance('e'))
  expect(textAdvance('a\u200bb')).toBe(textAdvance('ab'))
  expect(textAdvance('שָׁלוֹם')).toBe(textAdvance('שלום'))
})

test.each(['👩‍👩‍👧‍👦', '👍🏽', '🇩🇪', '❤️', '7️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'])('%s is as wide as one emoji', (emoji) => {
  expect(textAdvance(emoji)).toBe(textAdvance('😀'))
})

test('two flags are two emoji, ideographs one em each', () => {
  expect(textAdvance('🇩🇪🇫🇷')).toBe(2 * textAdvance('😀'))
  expect(textAdvance('顧客')).toBe(2000)
})
