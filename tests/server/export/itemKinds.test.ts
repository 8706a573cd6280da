import { beforeAll, expect, test } from 'vitest'
import { shapeForms, stickerSigns } from '#shared/board'
import { createRenderer, type Renderer } from '../../../server/export/createRenderer.ts'
import { ensureDebianPackages } from '../../helpers/debianPackages.ts'
import { itemsOfEveryKind } from '../../helpers/itemsOfEveryKind.ts'
import { makeInput } from './makeInput.ts'
import { comparable, textOf } from './pdfTools.ts'

let renderer: Renderer

beforeAll(async () => {
  ensureDebianPackages(['poppler-utils', 'qpdf'])
  renderer = await createRenderer()
})

test('words of texts, shapes and arrows are printed in the picture of the board, whatever form and sign is drawn', async () => {
  const input = makeInput(['One note'])
  const { text, shape, arrow, stroke, sticker } = itemsOfEveryKind
  const at = (index: number) => ({ x: index * 240, y: 300, w: 200, h: 140 })
  const items = [
    ...input.items,
    ...shapeForms.map((form, n) => ({ ...shape, id: form, form, box: at(n), text: `in ${form}` })),
    ...stickerSigns.map((sign, n) => ({ ...sticker, id: sign, sign, box: at(n) })),
    { ...text, box: { x: 0, y: 600, w: 900, h: 60 }, text: 'words on the bare board' },
    { ...arrow, box: { x: 0, y: 700, w: 900, h: 90 }, text: 'why so' },
    stroke,
  ]
  const { bytes } = await renderer.render({ format: 'pdf', input: { ...input, items } })
  const words = comparable(textOf(bytes))
  for (const said of ['words on the bare board', 'why so', 'in ellipse', 'in triangle'])
    expect(words).toContain(comparable(said))
})
