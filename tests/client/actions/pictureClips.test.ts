import { expect, test } from 'vitest'
import { copiedData, copiedDataLater, type PicturesPart, pasteData } from '#client/actions'
import { addItems, type Image, readClip } from '#shared/board'
import { makeContext } from '../helpers/makeContext.ts'

const [shop, plan, kept] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [
  string,
  string,
  string,
]
const picture = { type: 'image/png', data: 'AAAA' } as const

function image(id: string, asset: string): Image {
  const box = { x: 0, y: 0, w: 300, h: 200 }
  return { id, kind: 'image', box, z: 'a0', author: 'anna', createdAt: 1, asset, alt: '' }
}

/** A person with two pictures selected, of which the first is at hand. */
function person(part: Partial<PicturesPart> = {}) {
  const world = makeContext()
  addItems(world.board, [image('one', shop), image('two', plan)], { origin: 'seed', label: 'seed' })
  const here = new Map([[shop, picture]])
  const pictures: PicturesPart = {
    atHand: (assets) => new Map([...here].filter(([asset]) => new Set(assets).has(asset))),
    areAllAtHand: (assets) => [...assets].every((asset) => here.has(asset)),
    bringToHand: async (assets) => {
      for (const asset of assets) here.set(asset, picture)
    },
    keep: async () => new Map([[shop, kept]]),
    ...part,
  }
  return { ...world, context: { ...world.context, pictures } }
}

const select = (world: ReturnType<typeof person>) =>
  world.view.setState({ selection: new Set(['one', 'two']) })

const picturesIn = (clip: string) => {
  const read = readClip(clip)
  return read.ok ? [...(read.value.pictures ?? new Map()).keys()] : []
}

const images = (world: ReturnType<typeof person>) =>
  [...world.view.getState().items.values()].flatMap((item) => (item.kind === 'image' ? [item] : []))

const clipFrom = (from: string) => {
  const items = [image('x', shop), image('y', plan)]
  return JSON.stringify({
    format: 'accord-clip',
    version: 1,
    from,
    items,
    pictures: { [shop]: picture },
  })
}

const paste = (world: ReturnType<typeof person>, clip: string) =>
  pasteData.run(world.context, { data: { clip, html: '', text: '' } })

test('a copy takes the pictures that are at hand at once, and the others as soon as they are', async () => {
  const world = person()
  await expect.poll(() => images(world).length).toBe(2)
  select(world)
  expect(picturesIn(copiedData(world.context)?.clip ?? '')).toEqual([shop])
  const whole = copiedDataLater(world.context)
  world.view.setState({ selection: new Set() })
  expect(picturesIn((await whole)?.clip ?? '').sort()).toEqual([shop, plan])
  select(world)
  expect(copiedDataLater(world.context)).toBeUndefined()
})

test('pictures of another workshop are kept in this one first; what did not come along is said', async () => {
  const world = person()
  await expect.poll(() => images(world).length).toBe(2)
  paste(world, clipFrom('w2'))
  expect(world.view.getState().overlay).toEqual({ kind: 'busy', done: 0, count: 1 })
  await expect.poll(() => images(world).length).toBe(4)
  expect(
    images(world)
      .slice(2)
      .map(({ asset }) => asset),
  ).toEqual([kept, plan])
  expect(world.view.getState()).toMatchObject({
    overlay: undefined,
    remark: { reason: 'picturesMissing', count: 1 },
  })
  world.context.undo()
  await expect.poll(() => images(world).length).toBe(2)
})

test('pictures of this workshop are shown once more and not sent again', async () => {
  const world = person({ keep: () => Promise.reject(new Error('sent')) })
  await expect.poll(() => images(world).length).toBe(2)
  paste(world, clipFrom('w1'))
  await expect.poll(() => images(world).length).toBe(4)
  expect(
    images(world)
      .slice(2)
      .map(({ asset }) => asset),
  ).toEqual([shop, plan])
})

test('where nothing can be pasted, that is said rather than which pictures are missing', async () => {
  const world = person()
  await expect.poll(() => images(world).length).toBe(2)
  world.view.setState({ self: { ...world.view.getState().self, role: 'viewer' } })
  paste(world, clipFrom('w2'))
  await expect.poll(() => world.view.getState().remark).toEqual({ reason: 'viewersRead' })
  expect(images(world)).toHaveLength(2)
})
