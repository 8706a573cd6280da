import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { CorruptAssetError } from '#server/store'
import { type EnterAnswer, limits } from '#shared/protocol'
import { buildHttp, type TestHttp } from '../helpers/buildHttp.ts'

/** A picture of one colour; half transparent if asked. */
function picture(width: number, height: number, alpha = 1) {
  const background = { r: 200, g: 30, b: 60, alpha }
  return sharp({ create: { width, height, channels: alpha < 1 ? 4 : 3, background } })
}

/** A small PNG whose head says it is that large; the head's checksum is right. */
async function pictureSaying(width: number, height: number): Promise<Buffer> {
  const bytes = await picture(4, 4).png().toBuffer()
  const head = bytes.indexOf('IHDR')
  bytes.writeUInt32BE(width, head + 4)
  bytes.writeUInt32BE(height, head + 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(head, head + 17)), head + 17)
  return bytes
}

async function start() {
  const http = await buildHttp()
  const workshop = await http.createWorkshop()
  const person = await http.enter(workshop, 'participant', { name: 'Ada' })
  return { http, workshop, person }
}

function send(http: TestHttp, person: EnterAnswer, payload: Buffer, type = 'image/png') {
  const url = `/api/workshops/${person.workshopId}/assets`
  return http.as(person, { method: 'POST', url, payload, headers: { 'content-type': type } })
}

function read(http: TestHttp, person: EnterAnswer, id: string) {
  return http.as(person, { url: `/api/workshops/${person.workshopId}/assets/${id}` })
}

test.each([
  ['image/png', 'png', 0.5, 'image/png'],
  ['image/jpeg', 'jpeg', 1, 'image/jpeg'],
  ['image/webp', 'webp', 1, 'image/jpeg'],
  ['image/gif', 'gif', 1, 'image/jpeg'],
] as const)(
  'AS1 %s is kept and read by everybody in the workshop',
  async (type, format, alpha, kept) => {
    const { http, workshop, person } = await start()
    const answer = await send(
      http,
      person,
      await picture(40, 20, alpha).toFormat(format).toBuffer(),
      type,
    )
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ width: 40, height: 20 })
    const viewer = await http.enter(workshop, 'viewer', { name: 'Vera' })
    const found = await read(http, viewer, answer.json().asset)
    expect(found.headers['content-type']).toBe(kept)
    expect(found.headers['cache-control']).toContain('immutable')
    const pixel = await sharp(found.rawPayload).raw().toBuffer()
    expect(Math.abs((pixel[0] ?? 0) - 200)).toBeLessThan(8)
  },
)

test.each([
  [
    'SVG',
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    ),
  ],
  ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['PDF', Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj')],
  ['nothing', Buffer.alloc(0)],
])('AS1 %s is not a picture, whatever it says it is', async (_what, bytes) => {
  const { http, person } = await start()
  const answer = await send(http, person, bytes)
  expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  expect(answer.statusCode).toBeLessThan(500)
  expect(answer.json().detail).toMatch(/Nothing was (added|changed)/)
})

test('AS1 a type that is none of ours is refused with those that are', async () => {
  const { http, person } = await start()
  const answer = await send(http, person, Buffer.from('<svg/>'), 'image/svg+xml')
  expect(answer.statusCode).toBe(415)
  expect(answer.json().detail).toContain('PNG, JPEG, WebP and GIF')
})

test('AS1 half a picture is refused', async () => {
  const { http, person } = await start()
  const whole = await picture(400, 300).png({ compressionLevel: 0 }).toBuffer()
  const answer = await send(http, person, whole.subarray(0, whole.length / 2))
  expect(answer.statusCode).toBe(422)
})

test('AS2 what hides in or behind a picture is not kept', async () => {
  const { http, person } = await start()
  const withPlace = await picture(30, 30)
    .jpeg()
    .withExif({ IFD0: { Copyright: 'SECRET-PLACE' } })
    .toBuffer()
  expect(withPlace.includes('SECRET-PLACE')).toBe(true)
  const polyglot = Buffer.concat([withPlace, Buffer.from('<script>SECRET-PLACE</script>')])
  const answer = await send(http, person, polyglot, 'image/jpeg')
  const found = await read(http, person, answer.json().asset)
  expect(found.rawPayload.includes('SECRET-PLACE')).toBe(false)
})

test('AS8 a JPEG as we write it is kept to the byte; with anything more in it it is drawn anew or refused', async () => {
  const { http, person } = await start()
  const first = await send(http, person, await picture(80, 60).png().toBuffer())
  const ours = (await read(http, person, first.json().asset)).rawPayload
  expect((await send(http, person, ours)).json()).toEqual(first.json())
  const secret = Buffer.from('<script>SECRET-PLACE</script>')
  const scan = ours.lastIndexOf(Buffer.from([0xff, 0xda]))
  const comment = Buffer.from([0xff, 0xfe, 0, secret.length + 2, ...secret])
  const [head, end] = [ours.subarray(0, 2), ours.subarray(-2)]
  const forged = [
    Buffer.concat([ours, secret]),
    Buffer.concat([head, comment, ours.subarray(2)]),
    Buffer.concat([ours.subarray(0, scan), secret, ours.subarray(scan)]),
    Buffer.concat([ours.subarray(0, -2), secret, end]),
  ]
  for (const bytes of forged) {
    const answer = await send(http, person, bytes, 'image/jpeg')
    expect([201, 422]).toContain(answer.statusCode)
    if (answer.statusCode === 422) continue
    const kept = (await read(http, person, answer.json().asset)).rawPayload
    expect([kept.equals(bytes), kept.includes('SECRET-PLACE')]).toEqual([false, false])
  }
})

test('AS3 a picture with too many pixels is refused, a long one is made smaller', async () => {
  const { http, person } = await start()
  const huge = await send(http, person, await pictureSaying(20_000, 20_000))
  expect(huge.statusCode).toBe(413)
  expect(huge.json().detail).toContain('50 million pixels')
  const long = await send(http, person, await picture(4096, 100).png().toBuffer())
  expect(long.json()).toMatchObject({ width: 2048, height: 50 })
})

test('AS3 30 MB are refused with a sentence that says what fits', async () => {
  const { http, person } = await start()
  const answer = await send(http, person, Buffer.alloc(30 * 1024 * 1024))
  expect(answer.statusCode).toBe(413)
  expect(answer.json().detail).toBe('A picture may have 10 MB at most. Nothing was added.')
})

test('AS4 the same picture is kept once', async () => {
  const { http, person } = await start()
  const bytes = await picture(50, 50).png().toBuffer()
  const [first, second] = [await send(http, person, bytes), await send(http, person, bytes)]
  expect(second.json()).toEqual(first.json())
})

test('AS4 a workshop holds so many pictures', async () => {
  const { http, person } = await start()
  const row = { workshopId: person.workshopId, mediaType: 'image/png', width: 1, height: 1 }
  for (let n = 0; n < limits.assetsPerWorkshop; n += 1) {
    const asset = { ...row, id: `${n}`, bytes: Buffer.from(`${n}`), addedBy: '', atMs: 1 }
    await http.store.keepAsset(asset, limits.assetsPerWorkshop)
  }
  const answer = await send(http, person, await picture(5, 5).png().toBuffer())
  expect(answer.statusCode).toBe(422)
  expect(answer.json().detail).toContain('300 pictures already')
})

test('AS5 pictures stay in their workshop; who may not write adds none', async () => {
  const { http, workshop, person } = await start()
  const bytes = await picture(60, 60).png().toBuffer()
  const { asset } = (await send(http, person, bytes)).json()
  const elsewhere = await http.enter(await http.createWorkshop(), 'facilitator', { name: 'Eve' })
  expect((await read(http, elsewhere, asset)).statusCode).toBe(404)
  const viewer = await http.enter(workshop, 'viewer', { name: 'Vera' })
  expect((await send(http, viewer, bytes)).statusCode).toBe(403)
  const facilitator = await http.enter(workshop, 'facilitator', { name: 'Fay' })
  await http.as(facilitator, {
    method: 'POST',
    url: `/api/workshops/${workshop.workshopId}/commands`,
    payload: { type: 'setLocked', locked: true },
  })
  expect((await send(http, person, bytes)).statusCode).toBe(403)
})

test('AS6 of many at once some are told to come again, and the rest is kept', async () => {
  const { http, person } = await start()
  const pictures = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      picture(900 + n, 900)
        .png()
        .toBuffer(),
    ),
  )
  const answers = await Promise.all(pictures.map((bytes) => send(http, person, bytes)))
  const codes = answers.map(({ statusCode }) => statusCode)
  expect(codes.filter((code) => code === 201).length).toBeGreaterThanOrEqual(10)
  expect(new Set(codes).size).toBe(2)
  const refused = answers.find(({ statusCode }) => statusCode === 503)
  expect(refused?.headers['retry-after']).toBe('5')
  expect((await send(http, person, await picture(7, 7).png().toBuffer())).statusCode).toBe(201)
})

test('AS7 a damaged picture is not handed out', async () => {
  const broken = async () => {
    throw new CorruptAssetError('w', 'a'.repeat(32))
  }
  const http = await buildHttp({
    assets: { add: broken, read: broken, keep: broken, drawMany: broken },
  })
  const person = await http.enter(await http.createWorkshop(), 'participant', { name: 'Ada' })
  const answer = await read(http, person, 'a'.repeat(32))
  expect(answer.statusCode).toBe(500)
  expect(answer.headers['content-type']).toContain('problem+json')
})
