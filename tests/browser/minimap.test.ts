import { expect, test } from 'vitest'
import { openStage } from './stage.ts'

test('a press on the map goes there; put away it stays away, also after loading again', async () => {
  const stage = await openStage()
  try {
    const { links } = await stage.workshop('inside-out')
    const board = await stage.enter({ link: links.facilitator, name: 'Frida' })
    const { page } = board
    const map = page.getByRole('img', { name: 'Map of the board' })
    await map.waitFor()
    await board.setCamera({ x: 0, y: 0, zoom: 1 })
    const before = await board.camera()
    await map.click({ position: { x: 130, y: 60 } })
    const hasMoved = (x: number) => window.accord.camera().x > x + 1000
    await page.waitForFunction(hasMoved, before.x)
    expect((await board.camera()).zoom).toBe(1)
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').waitFor()
    await page.keyboard.type('hide the map')
    await page.getByRole('menuitem', { name: 'Show or hide the map' }).waitFor()
    await page.keyboard.press('Enter')
    await map.waitFor({ state: 'detached' })
    await page.reload()
    await board.waitUntilReady()
    expect(await map.count()).toBe(0)
  } finally {
    await stage.close()
  }
})
