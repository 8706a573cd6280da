import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { findFonts } from '../../../server/export/fonts/findFonts.ts'
import { cleanText } from '../../../server/export/text/cleanText.ts'
import { type Coverage, readCoverage } from '../../../server/export/text/coverage.ts'
import { languageOf } from '../../../server/export/text/languageOf.ts'
import { createTextGate, type RichText } from '../../../server/export/text/textGate.ts'

let coverage: Coverage

beforeAll(async () => {
  coverage = readCoverage(await findFonts())
})

const drawn = (text: RichText) =>
  text.lines
    .map((line) => line.map((run) => (run.kind === 'break' ? '' : run.text)).join(''))
    .join('\n')

const runs = (raw: string) => createTextGate(coverage, 'en').rich(raw).lines.flat()

describe('cleanText', () => {
  test.each([
    ['a\uD83Db', 'a\uFFFDb'],
    ['a\u0000\u0007b\u009Fc', 'abc'],
    ['a\uFEFFb\uFFFEc\u{1FFFF}d', 'abcd'],
    ['\u202Eabc\u202C \u2066x\u2069', 'abc x'],
    ['one\r\ntwo\rthree\u2028four\tfive', 'one\ntwo\nthree\nfour five'],
    [`e${'\u0301'.repeat(100)}`, `e${'\u0301'.repeat(6)}`],
    ['\u{E0061}x', 'x'],
  ])('%j becomes %j', (raw, clean) => expect(cleanText(raw)).toBe(clean))

  test.each(['👩🏽‍💻', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️', 'می‌خواهیم', 'क्‍ष', 'שָׁלוֹם'])('%s stays as it is', (text) =>
    expect(cleanText(text)).toBe(text),
  )

  test('any text becomes one that cleaning does not change any more', () => {
    const anything = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(anything, (raw) => {
        const once = cleanText(raw)
        expect(cleanText(once)).toBe(once)
      }),
    )
  })
})

describe('languageOf', () => {
  test.each([
    ['Hello', 'en', 'ltr'],
    ['Привет', 'ru', 'ltr'],
    ['Привіт усім', 'uk', 'ltr'],
    ['日本語です', 'ja', 'ltr'],
    ['客户第一', 'zh', 'ltr'],
    ['한국어', 'ko', 'ltr'],
    ['שלום IT', 'he', 'rtl'],
    ['1. سلام', 'ar', 'rtl'],
    ['IT سلام سلام', 'ar', 'ltr'],
    ['42 %', 'en', 'ltr'],
  ])('%s is %s, %s', (text, language, direction) =>
    expect(languageOf(text, 'en')).toEqual({ language, direction }),
  )
})

describe('createTextGate', () => {
  test('emoji are runs of their own, a digit is not', () => {
    expect(runs('Go 🚀 4 👩🏽‍💻')).toEqual([
      { kind: 'text', text: 'Go ' },
      { kind: 'emoji', text: '🚀' },
      { kind: 'text', text: ' 4 ' },
      { kind: 'emoji', text: '👩🏽‍💻' },
    ])
  })

  test('a missing character becomes □, is counted once per print, and its neighbours stay', () => {
    const gate = createTextGate(coverage, 'en')
    expect(drawn(gate.rich('a ཀ b ཀ'))).toBe('a □ b □')
    gate.again('a ཀ')
    expect(gate.missing()).toEqual([
      { grapheme: 'ཀ', count: 2, script: 'Tibetan', font: 'Noto Serif Tibetan' },
    ])
  })

  test('without the optional fonts Han characters are reported with the font that draws them', async () => {
    const few = readCoverage((await findFonts()).filter(({ hanOf }) => hanOf === undefined))
    const gate = createTextGate(few, 'en')
    expect(drawn(gate.rich('客户 first'))).toBe('□□ first')
    expect(gate.missing()[0]).toMatchObject({ script: 'Han', font: 'Noto Sans CJK' })
  })

  test('a mark no font can put on its letter takes the letter with it', () => {
    expect(drawn(createTextGate(coverage, 'en').rich('x日\u0F71y'))).toBe('x□y')
  })

  test('a very long word may be broken and loses nothing', () => {
    const word = 'https://example.com/'.repeat(20)
    const gated = createTextGate(coverage, 'en').rich(word)
    expect(gated.lines.flat().filter((run) => run.kind === 'break').length).toBeGreaterThan(50)
    expect(drawn(gated)).toBe(word)
  })

  test('a sentence gets no breaks', () => {
    expect(runs('An ordinary sentence.')).toEqual([{ kind: 'text', text: 'An ordinary sentence.' }])
  })
})
