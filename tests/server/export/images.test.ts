import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import type { Item } from '#shared/board'
import { createRenderer, type Renderer } from '../../../server/export/createRenderer.ts'
import { ensureDebianPackages } from '../../helpers/debianPackages.ts'
import { makeInput } from './makeInput.ts'
import { objectsOf } from './pdfTools.ts'

const asset = '0123456789abcdef'.repeat(2)
let renderer: Renderer

beforeAll(async () => {
  ensureDebianPackages(['poppler-utils', 'qpdf'])
  renderer = await createRenderer()
})

test.each(['png', 'jpeg'] as const)(
  'a picture (%s) on the board is in the tagged PDF',
  async (format) => {
    const background = { r: 20, g: 160, b: 90 }
    const create = { width: 60, height: 40, channels: 3 as const, background }
    const bytes = await sharp({ create }).toFormat(format).toBuffer()
    const found = await render(new Map([[asset, bytes]]))
    expect(found.standardProblem).toBeUndefined()
    expect(found.images).toEqual([{ width: 60, height: 40 }])
    expect(found.objects).toContain('and 1 note')
    expect(found.objects).toContain('Pictures on it: The shop <#set> "1".')
  },
)

test('a picture whose file is missing leaves its place, and the report is made', async () => {
  const found = await render(new Map())
  expect(found.standardProblem).toBeUndefined()
  expect(found.images).toEqual([])
})

async function render(images: ReadonlyMap<string, Uint8Array>) {
  const box = { x: 100, y: 100, w: 300, h: 200 }
  const base = { id: 'shop', kind: 'image', z: 'a5', author: '', createdAt: 1 } as const
  const image: Item = { ...base, box, asset, alt: 'The shop <#set> "1"' }
  const input = makeInput(['A note'])
  const job = {
    format: 'pdf',
    input: { ...input, items: [...input.items, image] },
    images,
  } as const
  const { bytes, standardProblem } = await renderer.render(job)
  return { standardProblem, images: imagesIn(bytes), objects: objectsOf(bytes) }
}

function fileOf(bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'accord-test-')), 'report.pdf')
  writeFileSync(file, bytes)
  return file
}

/** Sizes of the pictures in a PDF, px, as poppler lists them. */
function imagesIn(bytes: Uint8Array) {
  const [, , ...rows] = execFileSync('pdfimages', ['-list', fileOf(bytes)])
    .toString()
    .trim()
    .split('\n')
  return rows.map((row) => {
    const [, , , width, height] = row.trim().split(/\s+/)
    return { width: Number(width), height: Number(height) }
  })
}
