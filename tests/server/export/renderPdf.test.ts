import { beforeAll, describe, expect, test } from 'vitest'
import { isNote } from '#shared/board'
import { createRenderer, type Renderer } from '../../../server/export/createRenderer.ts'
import { ensureDebianPackages } from '../../helpers/debianPackages.ts'
import { makeCrowdedInput, makeInput } from './makeInput.ts'
import { comparable, infoOf, objectsOf, textOf } from './pdfTools.ts'

let renderer: Renderer

beforeAll(async () => {
  ensureDebianPackages(['poppler-utils', 'qpdf'])
  renderer = await createRenderer()
})

const render = (texts: readonly string[], session = {}) =>
  renderer.render({ format: 'pdf', input: makeInput(texts, session) })

const scripts = {
  Latin: 'Zażółć gęślą jaźń, crème brûlée, Đặng Thị Ngọc',
  Cyrillic: 'Мы отвечаем в течение двух дней',
  Greek: 'Απαντάμε μέσα σε δύο ημέρες',
  Chinese: '客户第一：让他们感到被尊重',
  Japanese: 'お客様の声を毎週聞く',
  Korean: '고객의 목소리를 매주 듣는다',
  Arabic: 'نريد أن نكون الأسرع في الرد',
  Persian: 'می‌خواهیم سریع‌ترین باشیم',
  Hebrew: 'לא נוותר על איכות',
  Devanagari: 'हमारे ग्राहक छोटे शहरों में रहते हैं',
  Thai: 'ลูกค้าต้องการคำตอบที่ชัดเจน',
  emoji: 'Ship it 🚀 👩🏽‍💻 🇩🇪 ❤️ 1️⃣',
}

describe('renderPdf', () => {
  test('the file is PDF/UA-1, tagged, with title, language, bookmarks and A4 pages', async () => {
    const { bytes, standardProblem } = await render(['One'], { title: 'Was ist unsere Strategie?' })
    expect(standardProblem).toBeUndefined()
    expect(infoOf(bytes)).toMatchObject({
      Title: 'Was ist unsere Strategie?',
      Author: 'Ada Lovelace',
      Tagged: 'yes',
      'Page size': '595.276 x 841.89 pts (A4)',
    })
    const objects = objectsOf(bytes)
    expect(objects).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(objects).toMatch(/\/Lang \(en\)[\s\S]*\/Type \/Catalog/)
    expect(objects).toContain('/Outlines')
    expect(objects).toMatch(/\/Alt \(Picture of the whole board with 1 zone and 1 note/)
  })

  test('closed rounds are printed as tables, with their reservations', async () => {
    const round = { id: 'r', kind: 'consent', question: 'Within a day?', options: [] } as const
    const reservations = [{ answer: 'block', reason: 'Not at night.', name: 'Bo' }] as const
    const result = {
      ballots: 4,
      tallies: [[3, 0, 0, 1, 0]],
      groups: [],
      reservations: [...reservations],
    }
    const closed = {
      ...round,
      options: [],
      blind: true,
      openedAtMs: 1,
      closed: { atMs: 2, result },
    }
    const dots = { ...closed, kind: 'dots' as const, options: [{ id: 'n0' }, { id: 'gone' }] }
    const tallies = [
      [5, 2],
      [1, 1],
    ]
    const { bytes, standardProblem } = await render(['Call back'], {
      rounds: [closed, { ...dots, id: 'd', closed: { atMs: 2, result: { ...result, tallies } } }],
    })
    expect(standardProblem).toBeUndefined()
    const text = comparable(textOf(bytes))
    for (const words of [
      'Votes and consent',
      'Within a day?',
      'I block it',
      'Not at night.',
      'Bo',
      'A note that is gone',
      '4 ballots',
    ])
      expect(text).toContain(comparable(words))
  })

  test.each(Object.entries(scripts))(
    'a note in %s is extracted as it was typed',
    async (_, text) => {
      const { bytes, missingGlyphs } = await render([text])
      expect(missingGlyphs).toEqual([])
      expect(comparable(textOf(bytes))).toContain(comparable(text))
    },
  )

  test('long notes stand between short ones, wherever these end', async () => {
    const input = makeCrowdedInput(6)
    const long = (item: (typeof input.items)[number], index: number) =>
      isNote(item) && [1, 2, 4].includes(index)
        ? { ...item, text: `${item.text} ${'and so on '.repeat(150)}` }
        : item
    const { bytes } = await renderer.render({
      format: 'pdf',
      input: { ...input, items: input.items.map(long) },
    })
    for (const { text } of input.items) {
      expect(comparable(textOf(bytes))).toContain(comparable(text ?? ''))
    }
  })

  test('the file itself says lam-alef in the order of reading', async () => {
    const lamAlef = '06440623'
    expect(objectsOf((await render([scripts.Arabic])).bytes)).toContain(`<${lamAlef}>`)
  })

  test('each note carries its language', async () => {
    const objects = objectsOf((await render(Object.values(scripts))).bytes)
    for (const language of ['ru', 'el', 'zh', 'ja', 'ko', 'ar', 'fa', 'he', 'hi', 'th'])
      expect(objects).toContain(`/Lang (${language})`)
  })

  test.each([
    ')>>endobj',
    '#strong[x] *b* _i_ `r` = head',
    '#read("/etc/passwd")',
    '@import "x" <label> https://example.com/?a=b#c',
    '$x$ \\u{41} #{1+1} // comment',
    '<img src=x onerror=alert(1)>',
    '"; } ]] }}',
  ])('%s is text and nothing else', async (text) => {
    const { bytes } = await render([text], { title: text, functions: [text] })
    expect(comparable(textOf(bytes))).toContain(comparable(text))
    expect(infoOf(bytes).Title).toBe(text)
  })

  test('a bidi override does not reorder what follows it', async () => {
    const { bytes } = await render(['invoice \u202Efdp.exe', '\u2067open ended'])
    expect(comparable(textOf(bytes))).toContain('invoicefdp.exe')
  })

  test.each([
    ['10,000 letters without a space', 'abcdefghij'.repeat(1000)],
    ['2,000 Han characters', '客户第一让他们感到被尊重吧啊二三四五六七'.repeat(100)],
    ['300 lines', Array.from({ length: 300 }, (_, index) => `line${index}`).join('\n')],
    ['capitals as wide as a card', 'W'.repeat(40)],
  ])('%s stay on the page, every one of them', async (_, text) => {
    const { bytes } = await render([text, 'after'])
    const pages = textOf(bytes).replaceAll(/(A workshop|Who we are)\s+(\d+ ?\/ ?\d+\s+)?/g, '')
    expect(comparable(pages)).toContain(comparable(text))
  })

  test('lone surrogates, NUL, noncharacters and stacked marks do not break the file', async () => {
    const { bytes, standardProblem } = await render([
      'a\uD800b\u0000c\uFFFEd\uFEFFe',
      `z${'\u0301'.repeat(500)}algo`,
      '\u{E0041}tag \u3164filler\u2028line',
    ])
    expect(standardProblem).toBeUndefined()
    expect(comparable(textOf(bytes))).toContain('a\uFFFDbcde')
  })

  test('what no font draws becomes □ and is reported with its script and font', async () => {
    const { bytes, missingGlyphs, standardProblem } = await render(['Tibetan བོ and \uE000.'])
    expect(standardProblem).toBeUndefined()
    expect(missingGlyphs).toEqual([
      { grapheme: 'བོ', count: 1, script: 'Tibetan', font: 'Noto Serif Tibetan' },
      { grapheme: '\uE000', count: 1, script: undefined, font: undefined },
    ])
    const text = textOf(bytes)
    expect(comparable(text)).toContain('Tibetan□and□.')
    expect(text).toContain('U+0F56')
  })

  test('author and colour name stand next to a note, and gaps are said', async () => {
    const { bytes } = await render(['One'])
    const text = textOf(bytes).replaceAll(/\s+/g, ' ')
    expect(text).toMatch(/One Ada Lovelace .{0,20}yellow/)
    expect(text).toContain('No agreed line yet')
    expect(text).toContain('No moves agreed yet')
  })

  test('a workshop without zones, notes, people or date is a report, too', async () => {
    const input = makeInput([], { people: [], functions: [], date: undefined })
    const { standardProblem, fileName } = await renderer.render({ format: 'pdf', input })
    expect(standardProblem).toBeUndefined()
    expect(fileName).toBe('a-workshop.pdf')
  })

  test('empty titles, names and texts get a word of ours, not an empty heading', async () => {
    const input = makeInput(['', ' \u200B'])
    const blank = { title: ' \u200B', prompt: '', group: '\u0000' }
    const zones = input.session.zones.map((zone) => ({ ...zone, ...blank }))
    const people = input.session.people.map((person) => ({ ...person, name: '\u202E' }))
    const session = { ...input.session, title: '\u200B', zones, people }
    const file = await renderer.render({ format: 'pdf', input: { ...input, session } })
    expect(file.standardProblem).toBeUndefined()
    expect(infoOf(file.bytes).Title).toBe('Untitled workshop')
    expect(textOf(file.bytes)).toMatch(/Untitled zone[\s\S]*\(empty note\)\s+Anonymous/)
  })

  test('1,000 notes are all in the file', async () => {
    const { bytes } = await renderer.render({ format: 'pdf', input: makeCrowdedInput(1000) })
    const found = new Set(textOf(bytes).match(/Note number \d+/g))
    expect(found.size).toBe(1000)
  })
})
