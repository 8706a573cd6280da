import { describe, expect, test } from 'vitest'
import { exportFileName } from '../../../server/export/exportFileName.ts'
import { createLabels } from '../../../server/export/labels/createLabels.ts'

describe('createLabels', () => {
  test('dates and numbers follow the region', () => {
    expect(createLabels('en-GB').date('2026-11-22')).toBe('22 November 2026')
    expect(createLabels('en-US').date('2026-11-22')).toBe('November 22, 2026')
    expect(createLabels('en-GB').count('countNotes', 1000)).toBe('1,000 notes')
    expect(createLabels('en-GB').count('countNotes', 1)).toBe('1 note')
  })

  test.each(['de', '', 'no such locale', '\u0000', 'en-'.repeat(1000)])(
    'the locale %j is no error',
    (locale) => expect(createLabels(locale).date(0)).toContain('1970'),
  )

  test('a value that looks like a place is not filled again', () => {
    expect(createLabels('en').say('template', { title: '{title} $& {count}' })).toBe(
      'Template: {title} $& {count}',
    )
  })
})

describe('exportFileName', () => {
  test.each([
    ['Our / strategy: "now"', 'our-strategy-now.pdf'],
    ['../../etc/passwd', 'etc-passwd.pdf'],
    ['a\r\nSet-Cookie: x', 'a-set-cookie-x.pdf'],
    ['客户 第一', '客户-第一.pdf'],
    ['…', 'workshop.pdf'],
    ['x'.repeat(500), `${'x'.repeat(60)}.pdf`],
  ])('%j becomes %j', (title, name) =>
    expect(exportFileName({ title, date: undefined }, 'pdf')).toBe(name),
  )
})
