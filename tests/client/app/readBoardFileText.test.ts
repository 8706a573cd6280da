import { expect, it } from 'vitest'
import { readBoardFileText } from '../../../client/app/home/readBoardFileText.ts'

const read = (text: string) => readBoardFileText(new Blob([text]))

it('reads a board file', async () => {
  const file = await read('{"format":"accord-board","version":1,"title":"T"}')
  expect(file).toMatchObject({ ok: true, value: { title: 'T', items: [] } })
})

it('says that a text is no JSON', async () => {
  expect(await read('%PDF-1.7')).toMatchObject({ ok: false, reason: 'notJson' })
})

it('names what does not fit in other JSON', async () => {
  const file = await read('{"type":"excalidraw","version":2}')
  expect(file).toMatchObject({ ok: false, reason: 'notABoardFile' })
  expect(file).toHaveProperty('detail', expect.stringContaining('format'))
})

it('does not read a file beyond the limit', async () => {
  const huge = { size: 33 * 1024 * 1024, text: () => Promise.reject(new Error('was read')) }
  expect(await readBoardFileText(huge)).toMatchObject({ reason: 'tooLarge' })
})
