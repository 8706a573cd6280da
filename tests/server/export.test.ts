import { expect, test } from 'vitest'
import { refuse } from '#shared/basics'
import { buildHttp, type TestHttp } from '../helpers/buildHttp.ts'

async function exporting(http: TestHttp, title = 'Service strategy') {
  const workshop = await http.createWorkshop({ title })
  const person = await http.enter(workshop, 'viewer')
  return (query: string) =>
    http.as(person, { url: `/api/workshops/${workshop.workshopId}/export?${query}` })
}

test('a PDF is what the exporter made, offered as a file', async () => {
  const response = await (await exporting(await buildHttp()))('format=pdf')
  expect(response.statusCode).toBe(200)
  expect(response.headers['content-type']).toBe('application/pdf')
  expect(response.headers['content-disposition']).toMatch(/^attachment; /)
  expect(response.headers['cache-control']).toBe('no-store')
  expect(response.rawPayload.toString()).toBe('%PDF-')
})

test.each(['docx', 'pptx', 'md', 'csv', 'png', 'svg', 'archive'])(
  'format %s is known and says that it is not available yet',
  async (format) => {
    const response = await (await exporting(await buildHttp()))(`format=${format}`)
    expect(response.json()).toMatchObject({ status: 422, errors: [{ path: 'format' }] })
    expect(response.json().detail).toContain('not available yet')
  },
)

test.each(['', 'format=exe', 'format=json&scope=everything', 'format=pdf&scope=zone:nowhere'])(
  'the query "%s" is 422',
  async (query) => {
    const response = await (await exporting(await buildHttp()))(query)
    expect(response.json()).toMatchObject({ status: 422, type: 'accord:invalid' })
  },
)

test('a report that could not be made is 503 and says so', async () => {
  const http = await buildHttp({ exporter: { render: async () => refuse('busy') } })
  const response = await (await exporting(http))('format=pdf')
  expect(response.json()).toMatchObject({ status: 503, type: 'accord:unavailable' })
  expect(response.json().detail).toContain('Try again in a moment.')
  expect(response.headers['retry-after']).toBe('5')
})

test.each([
  ['plain', 'Plan 2026', 'filename="Plan 2026.board.json"', 'Plan%202026.board.json'],
  [
    'German',
    'Bücher & Ärger',
    'filename="Bucher & Arger.board.json"',
    'B%C3%BCcher%20%26%20%C3%84rger.board.json',
  ],
  ['Arabic', 'خطة', 'filename="workshop.board.json"', '%D8%AE%D8%B7%D8%A9.board.json'],
  [
    'a header break',
    'a"\r\nX-Evil: 1',
    'filename="a-X-Evil- 1.board.json"',
    'a-X-Evil-%201.board.json',
  ],
  [
    'a path',
    '../../etc/passwd',
    'filename="-..-etc-passwd.board.json"',
    '-..-etc-passwd.board.json',
  ],
  ['a turned name', 'gpj\u202Efdp', 'filename="gpjfdp.board.json"', 'gpjfdp.board.json'],
  ['half an emoji', 'a\uD83D', 'filename="a.board.json"', 'a.board.json'],
])('the file name of a title in %s is safe', async (_what, title, plain, encoded) => {
  const response = await (await exporting(await buildHttp(), title))('format=json')
  expect(response.statusCode).toBe(200)
  expect(response.headers['content-disposition']).toBe(
    `attachment; ${plain}; filename*=UTF-8''${encoded}`,
  )
})
