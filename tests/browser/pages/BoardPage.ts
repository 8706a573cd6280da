import type { Locator, Page } from 'playwright-core'

export interface Place {
  readonly x: number
  readonly y: number
}

/** A board in one window, spoken to as a person would: pointer and keys in, what `window.accord` and the page say out. */
export class BoardPage {
  constructor(readonly page: Page) {}

  /** Resolves when the board has been painted. */
  async waitUntilReady(): Promise<void> {
    await this.page.waitForFunction(() => 'accord' in window)
    await this.page.evaluate(() => window.accord.ready)
  }

  /** Everything that opens later was fetched: it opens without a connection, too. */
  async waitForRest(): Promise<void> {
    await this.page.waitForFunction(
      () => performance.getEntriesByName('accord: all code is here').length > 0,
    )
  }

  /** A phone begins with the outline: the canvas in its place. */
  async showCanvas(): Promise<void> {
    await this.page.getByRole('button', { name: 'Outline', exact: true }).click()
    const outline = this.page.getByRole('complementary', { name: 'Outline' })
    await outline.waitFor({ state: 'detached' })
  }

  /** The drawing surface: what has the focus and the keys. */
  get surface(): Locator {
    return this.page.getByRole('application')
  }

  /** The text field over the note being typed into. */
  get field(): Locator {
    return this.page.getByRole('textbox', { name: 'Text of the note' })
  }

  /** What can be done with the selected notes: there while something is selected and at rest. */
  get selectionBar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Selected notes' })
  }

  get saveStatus(): Locator {
    return this.page.locator('[data-save]')
  }

  /** Double-click on the board, type, Escape: one new note with its centre near that board point. */
  async writeNoteAt(boardPoint: Place, text: string): Promise<void> {
    const screenPoint = await this.toScreen(boardPoint)
    await this.page.mouse.dblclick(screenPoint.x, screenPoint.y)
    await this.field.waitFor()
    await this.page.keyboard.insertText(text)
    await this.endTyping()
  }

  /** Types into the note that is open for typing, then leaves it. */
  async typeAndLeave(text: string): Promise<void> {
    await this.field.waitFor()
    await this.page.keyboard.insertText(text)
    await this.endTyping()
  }

  async endTyping(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.field.waitFor({ state: 'detached' })
  }

  /** Drags a note by its middle, in board units, in steps as a hand would. */
  async dragNote(text: string, by: Place): Promise<void> {
    await this.carryNote(text, by)
    await this.page.mouse.up()
  }

  /** The same without letting go. */
  async carryNote(text: string, by: Place): Promise<void> {
    const from = await this.screenPointOf(text)
    const { zoom } = await this.camera()
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + by.x * zoom, from.y + by.y * zoom, { steps: 8 })
  }

  async clickNote(text: string, modifiers: 'Shift'[] = []): Promise<void> {
    const { x, y } = await this.screenPointOf(text)
    for (const key of modifiers) await this.page.keyboard.down(key)
    await this.page.mouse.click(x, y)
    for (const key of modifiers) await this.page.keyboard.up(key)
  }

  /** A frame drawn over the empty board, between two board points. */
  async marquee(from: Place, to: Place): Promise<void> {
    const [start, end] = [await this.toScreen(from), await this.toScreen(to)]
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move(end.x, end.y, { steps: 8 })
    await this.page.mouse.up()
  }

  /** Chooses from a menu of the top bar. */
  async choose(menu: string, entry: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: menu, exact: true }).click()
    await this.choiceOf(entry)
  }

  /** Presses an entry of the menu that is open, and waits until the menu no longer lies over the board. */
  async choiceOf(entry: string | RegExp): Promise<void> {
    const chosen = this.page.getByRole('menuitem', { name: entry })
    // Of this menu: what the entry opens may have one of its own.
    const element = await chosen.elementHandle()
    await chosen.click()
    await element?.waitForElementState('hidden')
  }

  /** Does an action that is found in the palette. All of them are listed until the words are taken in. */
  async find(words: string, action: string | RegExp = words): Promise<void> {
    await this.page.keyboard.press('Control+k')
    const field = this.page.getByRole('dialog').getByRole('searchbox')
    // It has the focus a moment after it is there.
    await field.and(this.page.locator(':focus')).waitFor()
    await this.page.keyboard.insertText(words)
    await this.page.locator('[role=menuitem][data-focused]').filter({ hasText: action }).waitFor()
    await this.page.keyboard.press('Enter')
  }

  async idOf(text: string): Promise<string> {
    return (await this.note(text)).id
  }

  async note(text: string): Promise<ReturnType<AccordInPage['items']>[number]> {
    const item = (await this.items()).find((candidate) => candidate.text === text)
    if (!item) throw new Error(`no note says "${text}"`)
    return item
  }

  items(): Promise<ReturnType<AccordInPage['items']>> {
    return this.page.evaluate(() => window.accord.items())
  }

  people(): Promise<ReturnType<AccordInPage['people']>> {
    return this.page.evaluate(() => window.accord.people())
  }

  camera(): Promise<ReturnType<AccordInPage['camera']>> {
    return this.page.evaluate(() => window.accord.camera())
  }

  setCamera(camera: ReturnType<AccordInPage['camera']>): Promise<void> {
    return this.page.evaluate((wanted) => window.accord.setCamera(wanted), camera)
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

  /** Waits until the notes say exactly this, in any order. */
  async waitForTexts(texts: readonly string[]): Promise<void> {
    const wanted = [...texts].sort()
    const areThere = (all: readonly string[]) => {
      const found = window.accord.items().map((item) => item.text)
      return JSON.stringify(found.sort()) === JSON.stringify(all)
    }
    await this.page.waitForFunction(areThere, wanted).catch(async () => {
      throw new Error(`waited for ${wanted.join(' | ')}, there is: ${await this.texts()}`)
    })
  }

  async waitForSaveState(state: 'saved' | 'saving' | 'offline' | 'refused'): Promise<void> {
    await this.page.waitForFunction((wanted) => window.accord.saved() === wanted, state)
  }

  /** A board point in CSS px of the page. */
  toScreen(boardPoint: Place): Promise<Place> {
    return this.page.evaluate((point) => {
      const surface = document.querySelector('[role=application]')?.getBoundingClientRect()
      const camera = window.accord.camera()
      return {
        x: (point.x - camera.x) * camera.zoom + (surface?.left ?? 0),
        y: (point.y - camera.y) * camera.zoom + (surface?.top ?? 0),
      }
    }, boardPoint)
  }

  private async screenPointOf(text: string): Promise<Place> {
    const id = await this.idOf(text)
    const point = await this.page.evaluate((item) => window.accord.screenPointOf(item), id)
    if (!point) throw new Error(`"${text}" is not on the board`)
    return point
  }
}
