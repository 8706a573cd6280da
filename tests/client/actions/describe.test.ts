import { expect, test } from 'vitest'
import { describeImage, describeSelection, editSelection } from '#client/actions'
import { itemWords } from '#client/texts'
import { addItems, altOfFile, cleanAlt, type Image, mostAltCharacters } from '#shared/board'
import { makeContext } from '../helpers/makeContext.ts'

function image(id: string, author: string): Image {
  const box = { x: 0, y: 0, w: 300, h: 200 }
  const base = { id, box, z: 'a0', author, createdAt: 1, alt: 'our shop' }
  return { ...base, kind: 'image', asset: 'a'.repeat(32) }
}

async function atBoard() {
  const world = makeContext()
  addItems(world.board, [image('mine', 'anna'), image('hers', 'ben')], {
    origin: 'seed',
    label: 'seed',
  })
  await expect.poll(() => world.ids()).toEqual(['hers', 'mine'])
  const select = (id: string) => world.view.setState({ selection: new Set([id]) })
  const alt = (id: string) => {
    const item = world.item(id)
    return item?.kind === 'image' ? item.alt : undefined
  }
  return { ...world, select, alt }
}

test('a picture is described from the menu, or by the keys that write into a note', async () => {
  const { context, view, select } = await atBoard()
  for (const action of [describeSelection, editSelection]) {
    view.setState({ overlay: undefined })
    select('mine')
    action.run(context)
    expect(view.getState()).toMatchObject({ overlay: { kind: 'describe', id: 'mine' } })
    expect(view.getState().editing).toBeUndefined()
  }
})

test("somebody else's picture is described with permission only, and who may is said", async () => {
  const { context, view, select, alt } = await atBoard()
  select('hers')
  describeSelection.run(context)
  expect(view.getState()).toMatchObject({ remark: { reason: 'othersWords', author: 'ben' } })
  expect(view.getState().overlay).toBeUndefined()
  describeImage.run(context, { id: 'hers', alt: 'Mine now' })
  await Promise.resolve()
  expect(alt('hers')).toBe('our shop')
})

test('what was typed is read out, and one undo brings back what was said before', async () => {
  const { context, item, alt } = await atBoard()
  describeImage.run(context, { id: 'mine', alt: '  Our shop\n at night ' })
  await expect.poll(() => alt('mine')).toBe('Our shop at night')
  const now = item('mine')
  expect(now && itemWords(now, { author: 'Anna', index: 1, count: 2 })).toBe(
    'Picture: Our shop at night, Anna, 1 of 2',
  )
  context.undo()
  await expect.poll(() => alt('mine')).toBe('our shop')
})

test('a description is one line of whole letters, not too long', () => {
  expect(cleanAlt(`${'x'.repeat(mostAltCharacters - 1)}👋`)).toBe('x'.repeat(mostAltCharacters - 1))
  expect(cleanAlt('a\0b\n\tc\ud800d')).toBe('ab c\ufffdd')
  expect(altOfFile('our_shop_2026.final.png')).toBe('our shop 2026.final')
})
