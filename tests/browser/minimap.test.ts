import { expect, test } from 'vitest'
import { openStage } from './stage.ts'

test('the map is there when not all is seen; a press on it goes there; put away it stays away, also after loading again', async () => {
  const stage = await openStage()
  try {
    const { links } = await stage.workshop('inside-out')
    const board = await stage.enter({ link: links.facilitator, name: 'Frida' })
    const { page } = board
    const map = page.getByRole('img', { name: 'Map of the board' })
    // All of the board is seen at first: a map of it would only lie over a corner.
    expect(await map.count()).toBe(0)
    await board.setCamera({ x: 0, y: 0, zoom: 1 })
    await map.waitFor()
    const before = await board.camera()
    await map.click({ position: { x: 130, y: 60 } })
    const hasMoved = (x: number) => window.accord.camera().x > x + 1000
    await page.waitForFunction(hasMoved, before.x)
    expect((await board.camera()).zoom).toBe(1)
    await board.find('hide the map', 'Show or hide the map')
    await map.waitFor({ state: 'detached' })
    await page.reload()
    await board.waitUntilReady()
    await board.setCamera({ x: 0, y: 0, zoom: 1 })
    expect(await map.count()).toBe(0)
  } finally {
    await stage.close()
  }
})
