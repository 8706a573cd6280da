import type { Page } from 'playwright-core'

/** A board in one window, spoken to as a person would: pointer and keys in, what `window.accord` and the page say out. */
export class BoardPage {
  constructor(readonly page: Page) {}

  /** Resolves when the board has been painted. */
  async waitUntilReady(): Promise<void> {
    await this.page.waitForFunction(() => 'accord' in window)
    await this.page.evaluate(() => window.accord.ready)
  }

  /** Double-click on the board, type, Escape: one new note with its centre near that board point. */
  async writeNoteAt(boardPoint: { x: number; y: number }, text: string): Promise<void> {
    const screenPoint = await this.toScreen(boardPoint)
    await this.page.mouse.dblclick(screenPoint.x, screenPoint.y)
    await this.page.locator('textarea').waitFor()
    await this.page.keyboard.insertText(text)
    await this.page.keyboard.press('Escape')
    await this.page.locator('textarea').waitFor({ state: 'detached' })
  }

  /** Drags a note by its middle, in board units, in steps as a hand would. */
  async dragNote(text: string, by: { x: number; y: number }): Promise<void> {
    const id = await this.idOf(text)
    const from = await this.page.evaluate((item) => window.accord.screenPointOf(item), id)
    const { zoom } = await this.page.evaluate(() => window.accord.camera())
    if (!from) throw new Error(`"${text}" is not on the board`)
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + by.x * zoom, from.y + by.y * zoom, { steps: 8 })
    await this.page.mouse.up()
  }

  async idOf(text: string): Promise<string> {
    const item = (await this.items()).find((candidate) => candidate.text === text)
    if (!item) throw new Error(`no note says "${text}"`)
    return item.id
  }

  items(): Promise<ReturnType<AccordInPage['items']>> {
    return this.page.evaluate(() => window.accord.items())
  }

  async texts(): Promise<string[]> {
    return (await this.items()).map((item) => item.text).sort()
  }

  /** Waits until a note with exactly this text is on this person's board. */
  async waitForNote(text: string): Promise<void> {
    const isThere = (wanted: string) => window.accord.items().some((item) => item.text === wanted)
    await this.page.waitForFunction(isThere, text).catch(async () => {
      throw new Error(`waited for "${text}", there is: ${(await this.texts()).join(' | ')}`)
    })
  }

  async waitForSaveState(state: 'saved' | 'saving' | 'offline' | 'refused'): Promise<void> {
    await this.page.waitForFunction((wanted) => window.accord.saved() === wanted, state)
  }

  /** A board point in CSS px of the page. */
  private toScreen(boardPoint: { x: number; y: number }): Promise<{ x: number; y: number }> {
    return this.page.evaluate((point) => {
      const surface = document.querySelector('[role=application]')?.getBoundingClientRect()
      const camera = window.accord.camera()
      return {
        x: (point.x - camera.x) * camera.zoom + (surface?.left ?? 0),
        y: (point.y - camera.y) * camera.zoom + (surface?.top ?? 0),
      }
    }, boardPoint)
  }
}
