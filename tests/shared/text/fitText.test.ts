import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseDirection, fitText, noteTextSizes, textAdvance } from '#shared/text'

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const note = { w: 172, h: 172 }
const linesOf = (text: string, box = note) => fitText(text, box).lines.map((line) => line.text)

describe('size', () => {
  test('a few words get the largest size, more words a smaller one', () => {
    const few = fitText('Listen first', note)
    const more = fitText('Listen first '.repeat(12), note)
    expect(few.fontSize).toBe(noteTextSizes[0])
    expect(more.fontSize).toBeLessThan(few.fontSize)
    expect(more.fits).toBe(true)
  })

  test('words stay whole down to 12 units', () => {
    const fitted = fitText('Kundenzufriedenheit zählt', note)
    expect(fitted.fontSize).toBeGreaterThanOrEqual(12)
    expect(fitted.lines.map((line) => line.text)).toEqual(['Kundenzufriedenheit', 'zählt'])
  })

  test('a word that fits at no readable size is divided and not shouted', () => {
    const fitted = fitText('x'.repeat(80), note)
    expect(fitted.fontSize).toBeLessThanOrEqual(16)
    expect(fitted.lines.map((line) => line.text).join('')).toBe('x'.repeat(80))
  })

  test('too much text ends in an ellipsis and says so', () => {
    const fitted = fitText('many words '.repeat(200), note)
    expect(fitted.fits).toBe(false)
    expect(fitted.fontSize).toBe(noteTextSizes.at(-1))
    expect(fitted.lines.at(-1)?.text.endsWith('…')).toBe(true)
  })
})

describe('line breaks', () => {
  test('those in the text are kept, empty lines leave their room', () => {
    const { lines, lineHeight } = fitText('one\r\n\ntwo', note)
    expect(lines.map((line) => line.text)).toEqual(['one', 'two'])
    expect((lines[1]?.y ?? 0) - (lines[0]?.y ?? 0)).toBeCloseTo(2 * lineHeight)
  })

  test('a hyphen between letters may end a line, one in a number may not', () => {
    const narrow = { w: 115, h: 300 }
    const sizes = [20]
    const broken = (text: string) => fitText(text, narrow, { sizes }).lines.map((line) => line.text)
    expect(broken('customer-facing')).toEqual(['customer-', 'facing'])
    expect(broken('on the 2026-11-22')).toEqual(['on the', '2026-11-22'])
  })

  test('Thai breaks between words, Japanese never before closing marks', () => {
    const thai = linesOf('ลูกค้าของเราต้องการคำตอบที่รวดเร็วและชัดเจนในทุกช่องทาง')
    expect(thai.length).toBeGreaterThan(1)
    expect(thai.every((line) => !/^\p{M}/u.test(line))).toBe(true)
    const japanese = linesOf('顧客は「すぐに」答えが欲しいです。だから私たちは、毎日学びます。')
    expect(japanese.every((line) => !/^[」。、]/.test(line) && !/「$/.test(line))).toBe(true)
  })

  test('an emoji family is never taken apart', () => {
    const family = '👩‍👩‍👧‍👦'
    const lines = linesOf(family.repeat(40))
    expect(lines.join('')).toBe(family.repeat(40))
    expect(lines.every((line) => line.length % family.length === 0)).toBe(true)
  })
})

describe('direction', () => {
  test('each paragraph has the direction of its first letter', () => {
    const { lines } = fitText('123 مرحبا\nHello مرحبا', note)
    expect(lines.map((line) => line.direction)).toEqual(['rtl', 'ltr'])
    expect(lines.map((line) => line.x)).toEqual([note.w, 0])
    expect(baseDirection('12:30')).toBe('ltr')
  })

  test('centred lines stand on the middle in either direction', () => {
    const { lines } = fitText('שלום\nHello', note, { align: 'center' })
    expect(lines.map((line) => line.x)).toEqual([86, 86])
  })
})

describe('anything', () => {
  test('nothing and white space have no lines', () => {
    expect(linesOf('')).toEqual([])
    expect(linesOf(' \n\t ')).toEqual([])
  })

  test('control characters and towers of marks are not shown', () => {
    expect(linesOf('a\u0000b\u001b')).toEqual(['ab'])
    expect(linesOf(`z${'\u0301'.repeat(50)}`)[0]?.length).toBe(5)
  })

  test('any text: lines stay in the box, in order, and nothing is lost when it fits', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 300 })
    const size = fc.record({
      w: fc.integer({ min: 20, max: 400 }),
      h: fc.integer({ min: 20, max: 400 }),
    })
    fc.assert(
      fc.property(anyText, size, (text, box) => {
        const { lines, fits, fontSize } = fitText(text, box)
        const widest = Math.max(
          0,
          ...[...characters.segment(text)].map(({ segment }) => textAdvance(segment)),
        )
        const limit = Math.max(box.w, (widest * fontSize) / 1000) + 0.01
        expect(lines.filter((line) => line.width > limit)).toEqual([])
        expect(lines.every((line, index) => line.y > (lines[index - 1]?.y ?? -1))).toBe(true)
        if (fits) {
          const shown = lines.map((line) => line.text).join('')
          expect(visible(shown)).toBe(visible(text))
        }
      }),
    )
  })
})

/** What is left of a text when white space, control characters and long mark stacks are set aside. */
function visible(text: string): string {
  return text
    .replace(/\p{Cc}|\p{Cs}/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/\s/gu, '')
}
