import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { limits } from '#shared/protocol'
import { buildHttp, type TestHttp } from '../helpers/buildHttp.ts'

type Workshop = Parameters<TestHttp['enter']>[0]

/** A photograph, so to say: no two neighbouring pixels are alike. */
function photo(width: number, height: number, alpha = false): Promise<Buffer> {
  const channels = alpha ? 4 : 3
  const raw = Uint8Array.from(
    { length: width * height * channels },
    (_, i) => (i * 7919 + (i >> 5) * 31) % 251,
  )
  return sharp(raw, { raw: { width, height, channels } }).png({ compressionLevel: 1 }).toBuffer()
}

async function send(http: TestHttp, workshop: Workshop, payload: Buffer): Promise<string> {
  const person = await http.enter(workshop, 'facilitator', { name: 'Fay' })
  const url = `/api/workshops/${workshop.workshopId}/assets`
  const headers = { 'content-type': 'image/png' }
  const answer = await http.as(person, { method: 'POST', url, payload, headers })
  return answer.json().asset
}

const imageItem = (id: string, asset: string, alt = '') => ({
  ...{
    id,
    kind: 'image',
    x: 0,
    y: 0,
    w: 300,
    h: 200,
    asset,
    alt,
    author: '',
    createdAt: 1,
    z: 'a0',
  },
})

const file = (items: readonly object[], assets: object) => ({
  ...{ format: 'accord-board', version: 1, title: 'Pictures', items, assets },
})

const importFile = (http: TestHttp, payload: object) =>
  http.app.inject({ method: 'POST', url: '/api/workshops/import', payload })

async function exportFile(http: TestHttp, workshop: Workshop, query = '') {
  const person = await http.enter(workshop, 'viewer')
  const url = `/api/workshops/${workshop.workshopId}/export?format=json${query}`
  return http.as(person, { url })
}

async function shownBy(http: TestHttp, workshop: Workshop, asset: string) {
  const person = await http.enter(workshop, 'viewer')
  return http.as(person, { url: `/api/workshops/${workshop.workshopId}/assets/${asset}` })
}

const base64 = (bytes: Buffer) => ({ type: 'image/png', data: bytes.toString('base64') })

test('AS8 a board with pictures goes into a file, to another server and back, and is the same to the byte', async () => {
  const [here, there] = [await buildHttp(), await buildHttp()]
  const workshop = await here.createWorkshop({ template: 'blank' })
  const assets = {
    ['1'.repeat(32)]: base64(await photo(700, 500)),
    ['2'.repeat(32)]: base64(await photo(90, 60, true)),
  }
  const items = Object.keys(assets).map((asset, n) => imageItem(`p${n}`, asset, `Picture ${n}`))
  const first = await importFile(here, file(items, assets))
  expect(first.statusCode).toBe(201)
  expect(first.json().leftOut).toBeUndefined()
  const exported = (await exportFile(here, first.json())).json()
  expect(
    Object.values(exported.assets)
      .map((asset) => (asset as { type: string }).type)
      .sort(),
  ).toEqual(['image/jpeg', 'image/png'])
  const second = await importFile(there, exported)
  const again = (await exportFile(there, second.json())).json()
  expect(again.items).toEqual(exported.items)
  expect(again.assets).toEqual(exported.assets)
  const back = (await exportFile(here, (await importFile(here, again)).json())).json()
  expect([back.items, back.assets]).toEqual([exported.items, exported.assets])
  for (const { asset } of again.items)
    expect((await shownBy(there, second.json(), asset)).statusCode).toBe(200)
  expect(workshop.workshopId).not.toBe(first.json().workshopId)
})

test('AS8 a picture people sent is in the file of the board, and in that of a zone only if it lies there', async () => {
  const http = await buildHttp()
  const zones = [
    { id: 'left', title: 'Left', prompt: '', x: 0, y: 0, w: 500, h: 500 },
    { id: 'right', title: 'Right', prompt: '', x: 600, y: 0, w: 500, h: 500 },
  ]
  const bytes = await photo(40, 30, true)
  const workshop = (
    await importFile(http, {
      ...file([imageItem('p', 'a'.repeat(32))], { ['a'.repeat(32)]: base64(bytes) }),
      zones,
    })
  ).json()
  expect(Object.keys((await exportFile(http, workshop)).json().assets)).toEqual([
    await send(http, workshop, bytes),
  ])
  expect(
    Object.keys((await exportFile(http, workshop, '&scope=zone:left')).json().assets),
  ).toHaveLength(1)
  expect((await exportFile(http, workshop, '&scope=zone:right')).json().assets).toBeUndefined()
})

test('AS9 what is no picture is named and left out, its item stays, and the others are there', async () => {
  const http = await buildHttp()
  const [good, svg, big, none, wide, odd] = [...'123456'].map((letter) => letter.repeat(32)) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const assets = {
    [good]: base64(await photo(20, 20)),
    [svg]: base64(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')),
    [big]: base64(Buffer.alloc(limits.assetBytes + 1)),
    [wide]: base64(
      await sharp({ create: { width: 10_000, height: 5001, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
    ),
    [odd]: [1, 2, 3],
  }
  const items = [
    ...[
      imageItem('good', good, 'Good'),
      imageItem('svg', svg, 'Drawing'),
      imageItem('big', big, 'Big'),
    ],
    ...[imageItem('none', none, ''), imageItem('wide', wide, 'Wide'), imageItem('odd', odd, 'Odd')],
  ]
  const answer = await importFile(http, file(items, assets))
  expect(answer.statusCode).toBe(201)
  expect(answer.json().leftOut).toEqual({
    count: 5,
    pictures: [
      { name: 'Drawing', detail: 'It is not a picture we can read.' },
      { name: 'Big', detail: 'It has more than 10 MB.' },
      { name: none, detail: 'It is not in the file.' },
      { name: 'Wide', detail: 'It has more than 50 million pixels.' },
      { name: 'Odd', detail: 'It is not in the file.' },
    ],
  })
  const exported = await exportFile(http, answer.json())
  expect(exported.headers['accord-pictures-left-out']).toBe('5')
  expect(exported.json().items).toHaveLength(6)
  expect(Object.keys(exported.json().assets)).toHaveLength(1)
})

test('AS9 an older file without pictures opens, and it is said which are not in it', async () => {
  const http = await buildHttp()
  const { assets: _none, ...older } = file([imageItem('p', 'b'.repeat(32), 'The shop')], {})
  const answer = (await importFile(http, older)).json()
  expect(answer.leftOut).toEqual({
    count: 1,
    pictures: [{ name: 'The shop', detail: 'It is not in the file.' }],
  })
  expect((await exportFile(http, answer)).json().items).toMatchObject([
    { kind: 'image', alt: 'The shop' },
  ])
})

test('AS10 a file of 20 MB opens when that is pictures, and is refused when it is anything else', async () => {
  const http = await buildHttp()
  const names = Array.from({ length: 5 }, (_, n) => `${n}`.repeat(32))
  const noise = await Promise.all(names.map((_, n) => photoOfNoise(1000 + n)))
  const assets = Object.fromEntries(names.map((name, n) => [name, base64(noise[n] as Buffer)]))
  const items = names.map((name, n) => imageItem(`p${n}`, name))
  const whole = file(items, assets)
  expect(JSON.stringify(whole).length).toBeGreaterThan(15_000_000)
  const answer = await importFile(http, whole)
  expect([answer.statusCode, answer.json().leftOut]).toEqual([201, undefined])
  expect(Object.keys((await exportFile(http, answer.json())).json().assets)).toHaveLength(5)
  const wordy = { ...whole, more: 'x'.repeat(limits.importContentBytes + 1) }
  expect((await importFile(http, wordy)).statusCode).toBe(413)
  const full = {
    ...whole,
    items: Array.from({ length: 12_000 }, (_, n) => ({
      kind: 'note',
      x: n,
      y: 0,
      text: 'é'.repeat(400),
    })),
  }
  expect((await importFile(http, full)).statusCode).toBe(413)
  expect(
    (await importFile(http, { ...whole, more: 'x'.repeat(limits.importBytes) })).statusCode,
  ).toBe(413)
})

test('AS10 of more pictures than fit into a file the export says how many it leaves out', async () => {
  const http = await buildHttp()
  const names = Array.from({ length: 5 }, (_, n) => `${n}`.repeat(32))
  const items = names.map((name, n) => imageItem(`p${n}`, name))
  const workshop = (await importFile(http, file(items, {}))).json()
  for (const id of names) {
    const row = { workshopId: workshop.workshopId, mediaType: 'image/png', width: 1, height: 1 }
    await http.store.keepAsset(
      { ...row, id, bytes: Buffer.alloc(5.5 * 1024 * 1024), addedBy: '', atMs: 1 },
      300,
    )
  }
  const exported = await exportFile(http, workshop)
  expect(exported.rawPayload.length).toBeLessThanOrEqual(limits.importBytes)
  expect(exported.headers['accord-pictures-left-out']).toBe('1')
  expect(Object.keys(exported.json().assets)).toEqual(names.slice(0, 4))
})

function photoOfNoise(side: number): Promise<Buffer> {
  let seed = side
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed >> 16
  }
  const raw = Uint8Array.from({ length: side * side * 3 }, next)
  return sharp(raw, { raw: { width: side, height: side, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer()
}
